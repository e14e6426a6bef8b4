package store

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"
)

// sum is the checksum a row carries: the first 8 bytes of the SHA-256 of its
// table's name and its cells, each with its length before it, so that a byte that
// flips, a cell that moves and a row that lands under another key are all found.
// SHA-256 because it comes with Go and no weakness of it has to be argued about;
// 8 bytes because that leaves one chance in 2^64 and fits an SQLite integer.
func sum(table string, cells ...string) int64 {
	size := 4 + len(table)
	for _, cell := range cells {
		size += 4 + len(cell)
	}
	text := appendCell(make([]byte, 0, size), table)
	for _, cell := range cells {
		text = appendCell(text, cell)
	}
	digest := sha256.Sum256(text)
	return int64(binary.BigEndian.Uint64(digest[:]))
}

func appendCell(text []byte, cell string) []byte {
	text = binary.BigEndian.AppendUint32(text, uint32(len(cell)))
	return append(text, cell...)
}

// cell writes a number the way sum takes it.
func cell[N int | int64](n N) string { return strconv.FormatInt(int64(n), 10) }
