const most = 500;

export const dueFoundItems = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, f.no, f.storedAt AS since,
  f.itemDescription AS what, NULL AS type, 0 AS emergency, f.storagePlace AS place, f.claimant AS who
  FROM timers t JOIN foundItems f ON f.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'foundItems' ORDER BY t.dueAt LIMIT ${most}`;
