const most = 500;

export const dueKeyMoves = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, m.no, m.at AS since,
  m.purpose AS what, NULL AS type, 0 AS emergency,
  (SELECT group_concat(l.value ->> 'keyCode', '、') FROM json_each(m.lines) l WHERE l.value ->> 'backAt' IS NULL) AS place,
  m.person AS who
  FROM timers t JOIN keyMoves m ON m.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'keyMoves' ORDER BY t.dueAt LIMIT ${most}`;

export const dueKeys = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, k.no,
  k.trouble ->> 'foundAt' AS since, k.trouble ->> 'reason' AS what, NULL AS type, 0 AS emergency,
  k.keyCode || ' ' || k.label AS place, k.trouble ->> 'reportedTo' AS who
  FROM timers t JOIN keys k ON k.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'keys' ORDER BY t.dueAt LIMIT ${most}`;

export const dueCounts = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, c.no, c.countedAt AS since,
  '' AS what, NULL AS type, 0 AS emergency, c.no AS place, coalesce(s.name, '') AS who
  FROM timers t JOIN keyCounts c ON c.id = t.record LEFT JOIN staff s ON s.id = c.countedBy
  WHERE t.dueAt <= ? AND t.register = 'keyCounts' ORDER BY t.dueAt LIMIT ${most}`;
