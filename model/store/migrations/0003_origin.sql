-- What a person sees an entry marked as, so that practice and copies are not taken
-- for the application itself: '' (no mark), practice, copy.
ALTER TABLE entry ADD COLUMN origin TEXT NOT NULL DEFAULT '';
