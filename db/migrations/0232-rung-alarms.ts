/** Which deadline has had its alarm at this desk. Frozen: it imports nothing and is never edited. */
export const name = '0232-rung-alarms';

export const sql = `
ALTER TABLE timers ADD COLUMN rungAt INTEGER;
CREATE INDEX timersRung ON timers (register, record, rule) WHERE rungAt IS NOT NULL;
`;
