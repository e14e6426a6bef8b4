package finish

import (
	"slices"
	"strconv"
)

// most is how many objects are packed together: few enough that a reader who
// wants one of them need not unpack them all.
const most = 200

// gather puts small objects that are marked so into streams of objects (ISO
// 32000-1, 7.5.7), which are packed with the other streams. Those that say where
// the pages are stay as they are.
func gather(f *file, _ Document) error {
	var small []int // numbers
	for i, o := range f.objects {
		if o.small {
			small = append(small, i+1)
		}
	}
	for together := range slices.Chunk(small, most) {
		stream := len(f.objects) + 1
		var head, body []byte
		for i, number := range together {
			o := f.objects[number-1]
			o.stands = place{stream: stream, index: i}
			head = strconv.AppendInt(head, int64(number), 10)
			head = append(head, ' ')
			head = strconv.AppendInt(head, int64(len(body)), 10)
			head = append(head, ' ')
			body = append(o.dict.append(body), '\n')
		}
		f.add(&object{
			dict: dict{
				{"/Type", "/ObjStm"}, {"/N", strconv.Itoa(len(together))}, {"/First", strconv.Itoa(len(head))},
			},
			stream: append(head, body...),
		})
	}
	return nil
}
