package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
)

// contentKey returns the SHA-256 of data in lower-case hex.
func contentKey(data []byte) string {
	digest := sha256.Sum256(data)
	return hex.EncodeToString(digest[:])
}

// putContent keeps bytes under their key. Bytes that are there but damaged are
// mended.
func putContent(ctx context.Context, tx *txn, key string, data []byte) error {
	if data == nil {
		data = []byte{} // nil would be NULL
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO content (sha256, bytes) VALUES (?, ?)
		ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes WHERE bytes <> excluded.bytes`, key, data)
	return err
}

// getContent returns the bytes under a key, sql.ErrNoRows or a rowFault.
func getContent(ctx context.Context, tx *txn, key string) ([]byte, error) {
	var data []byte
	err := tx.QueryRowContext(ctx, "SELECT bytes FROM content WHERE sha256 = ?", key).Scan(&data)
	if err != nil {
		return nil, err
	}
	if contentKey(data) != key {
		return nil, rowFault{"content " + key}
	}
	return data, nil
}

// sweepContent takes away the bytes under a key, and reports true, unless an
// attachment names them.
func sweepContent(ctx context.Context, tx *txn, key string) (bool, error) {
	result, err := tx.ExecContext(ctx, `DELETE FROM content WHERE sha256 = ?
		AND NOT EXISTS (SELECT 1 FROM attachment WHERE sha256 = content.sha256)`, key)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}
