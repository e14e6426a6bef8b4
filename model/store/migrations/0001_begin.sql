-- "TTRA", so that the file is told apart from the databases of other programs.
PRAGMA application_id = 0x54545241;

-- Every row carries a checksum of its content (checksum.go), but for content,
-- whose key is one. Times are milliseconds since 1970 in UTC.

CREATE TABLE entry (
    id           TEXT    NOT NULL PRIMARY KEY,
    edition      TEXT    NOT NULL,
    language     TEXT    NOT NULL,
    created      INTEGER NOT NULL,
    changed      INTEGER NOT NULL,
    deleted_at   INTEGER,          -- NULL while the entry is not deleted
    -- The result of the last check; its findings stand in finding.
    organization TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    required     INTEGER NOT NULL,
    answered     INTEGER NOT NULL,
    errors       INTEGER NOT NULL,
    warnings     INTEGER NOT NULL,
    notices      INTEGER NOT NULL,
    edition_hash TEXT    NOT NULL, -- of the edition file it was checked against
    rules        INTEGER NOT NULL, -- version of the rules it was checked by
    checksum     INTEGER NOT NULL
) STRICT;

CREATE TABLE answer (
    entry    TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    question TEXT    NOT NULL,
    value    TEXT    NOT NULL, -- JSON: text, list or rows
    checksum INTEGER NOT NULL,
    PRIMARY KEY (entry, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    entry    TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    question TEXT    NOT NULL,
    value    TEXT    NOT NULL, -- as typed
    checksum INTEGER NOT NULL,
    PRIMARY KEY (entry, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE not_asked (
    entry    TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    question TEXT    NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (entry, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
    sha256 TEXT NOT NULL PRIMARY KEY, -- lower-case hex
    bytes  BLOB NOT NULL
) STRICT;

CREATE TABLE attachment (
    entry    TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, -- counts from 0 over the whole entry
    question TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    size     INTEGER NOT NULL, -- bytes
    sha256   TEXT    NOT NULL REFERENCES content (sha256),
    kind     TEXT    NOT NULL,
    pages    INTEGER NOT NULL,
    state    TEXT    NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX attachment_by_content ON attachment (sha256);

CREATE TABLE finding (
    entry    TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, -- counts from 0, in the order of the form
    rule     TEXT    NOT NULL,
    severity TEXT    NOT NULL,
    question TEXT    NOT NULL, -- '' when it concerns no single question
    variant  TEXT    NOT NULL, -- which of the rule's messages
    params   TEXT    NOT NULL, -- JSON: name to value
    checksum INTEGER NOT NULL,
    PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;

-- Every state an answer was saved in; the newest is the answer as it stands.
CREATE TABLE history (
    id       INTEGER NOT NULL PRIMARY KEY,
    entry    TEXT    NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    question TEXT    NOT NULL,
    value    TEXT    NOT NULL, -- as in answer; {} when it was taken away
    saved_at INTEGER NOT NULL,
    checksum INTEGER NOT NULL
) STRICT;

CREATE INDEX history_by_question ON history (entry, question, id);
