/** Which side of a conflict holds, and the list of them. Frozen: it imports nothing and is never edited. */
export const name = '0251-settled-conflicts';

/** A side found before this names its last change alone. */
export const sql = `
ALTER TABLE conflicts ADD COLUMN stands TEXT;
UPDATE conflicts SET ours = json_set(ours, '$.changes', json_array(ours ->> 'change')),
  theirs = json_set(theirs, '$.changes', json_array(theirs ->> 'change'));
CREATE INDEX conflictsByStatus ON conflicts (status, foundAt);
`;
