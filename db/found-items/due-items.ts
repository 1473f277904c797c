const most = 500;

export const dueItemCounts = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, c.no, c.countedAt AS since,
  (SELECT group_concat(m.value ->> 'itemDescription', '、') FROM json_each(c.missing) m) AS what, NULL AS type,
  0 AS emergency, c.no AS place, coalesce(s.name, '') AS who
  FROM timers t JOIN itemCounts c ON c.id = t.record LEFT JOIN staff s ON s.id = c.countedBy
  WHERE t.dueAt <= ? AND t.register = 'itemCounts' ORDER BY t.dueAt LIMIT ${most}`;

export const dueFoundItems = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, f.no, f.storedAt AS since,
  f.itemDescription AS what, NULL AS type, 0 AS emergency, f.storagePlace AS place, f.claimant AS who
  FROM timers t JOIN foundItems f ON f.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'foundItems' ORDER BY t.dueAt LIMIT ${most}`;
