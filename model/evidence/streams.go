package evidence

import (
	"bytes"
	"compress/flate"
	"context"
	"encoding/binary"
	"errors"
	"hash/adler32"
	"io"

	"github.com/pdfcpu/pdfcpu/pkg/filter"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// inflated is how much of a file is unpacked to see whether it is damaged, in
// bytes. It is a size and no time, so that a file is judged the same on a slow
// machine; it takes a fraction of TimeLimit.
const inflated = 32 << 20

// checkStreams returns errDamaged when a stream that a page is drawn with
// cannot be unpacked or is not what was packed. Readers show such a page with
// parts missing and say nothing.
func checkStreams(ctx context.Context, objects []Object) error {
	rest := int64(inflated)
	for _, o := range objects {
		if err := ctx.Err(); err != nil {
			return err
		}
		stream, ok := o.Value.(types.StreamDict)
		if !ok || len(stream.Raw) == 0 || len(stream.FilterPipeline) == 0 {
			continue
		}
		switch stream.FilterPipeline[0].Name {
		case filter.Flate:
			if rest > 0 && !wholeFlate(stream.Raw, &rest) {
				return errDamaged
			}
		case filter.DCT:
			if len(stream.Raw) < 2 || !wholeJPEG(stream.Raw) {
				return errDamaged
			}
		}
	}
	return nil
}

// syncFlush is what a packer puts where it may go on (zlib, Z_SYNC_FLUSH). Some
// programs end their streams with it, and readers take that for the end.
var syncFlush = []byte{0x00, 0x00, 0xFF, 0xFF}

// wholeFlate reports that data unpacks and gives the check sum at its end (RFC
// 1950). A sum that was left out, as some programs do, is no damage. What rest
// does not suffice for is taken as whole.
func wholeFlate(data []byte, rest *int64) bool {
	if len(data) < 2 || data[0]&0x0F != 8 || binary.BigEndian.Uint16(data)%31 != 0 {
		return false
	}
	packed := bytes.NewReader(data[2:])
	sum := adler32.New()
	n, err := io.CopyN(sum, flate.NewReader(packed), *rest)
	*rest -= n
	if err == nil {
		return true
	}
	if !errors.Is(err, io.EOF) {
		return errors.Is(err, io.ErrUnexpectedEOF) && bytes.HasSuffix(bytes.TrimRight(data, "\r\n"), syncFlush)
	}
	end := data[len(data)-packed.Len():]
	return len(end) < adler32.Size || binary.BigEndian.Uint32(end) == sum.Sum32()
}
