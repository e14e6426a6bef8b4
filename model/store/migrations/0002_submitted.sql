-- What a person notes of an application that went out.
ALTER TABLE entry ADD COLUMN submitted_on TEXT NOT NULL DEFAULT '';      -- YYYY-MM-DD in Japan; '' while it did not
ALTER TABLE entry ADD COLUMN submitted_channel TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN submitted_said INTEGER NOT NULL DEFAULT 0;  -- the digest "said" of that day
ALTER TABLE entry ADD COLUMN submitted_state INTEGER NOT NULL DEFAULT 0; -- the last history.id of that day

ALTER TABLE entry ADD COLUMN archived_at INTEGER;                        -- NULL while the entry is not archived

-- Digests over the checksums of an entry's rows in other tables (digest.go), so
-- that a row that is gone, or has landed under another entry, is missed.
ALTER TABLE entry ADD COLUMN said  INTEGER NOT NULL DEFAULT 0;           -- answer, not_asked, attachment
ALTER TABLE entry ADD COLUMN noted INTEGER NOT NULL DEFAULT 0;           -- note
ALTER TABLE entry ADD COLUMN found INTEGER NOT NULL DEFAULT 0;           -- finding

-- Thinning the history reads its times alone.
DROP INDEX history_by_question;
CREATE INDEX history_by_question ON history (entry, question, id, saved_at);
