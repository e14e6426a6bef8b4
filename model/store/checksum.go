package store

import (
	"crypto/sha256"
	"encoding/binary"
)

// rowSum takes the content of a row for the checksum it carries: the first 8 bytes
// of the SHA-256 of its table's name and its cells, each text with its length
// before it, so that a byte that flips, a cell that moves and a row that lands
// under another key are all found. SHA-256 because it comes with Go and no
// weakness of it has to be argued about; 8 bytes because that leaves one chance in
// 2^64 and fits an SQLite integer.
type rowSum []byte

func newSum(table string) rowSum {
	const enough = 256 // bytes of most rows
	return make(rowSum, 0, enough).text(table)
}

func (s rowSum) text(cells ...string) rowSum {
	for _, cell := range cells {
		s = binary.BigEndian.AppendUint32(s, uint32(len(cell)))
		s = append(s, cell...)
	}
	return s
}

func (s rowSum) number(cells ...int64) rowSum {
	for _, cell := range cells {
		s = binary.BigEndian.AppendUint64(s, uint64(cell))
	}
	return s
}

func (s rowSum) done() int64 {
	digest := sha256.Sum256(s)
	return int64(binary.BigEndian.Uint64(digest[:]))
}
