const most = 500;

export const duePatrols = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, p.no,
  coalesce(p.finishedAt, p.startedAt, p.createdAt) AS since, p.routeName AS what, NULL AS type,
  t.rule = 'patrolMajor' AS emergency, p.day AS place, coalesce(s.name, '') AS who
  FROM timers t JOIN patrols p ON p.id = t.record LEFT JOIN staff s ON s.id = p.walkedBy
  WHERE t.dueAt <= ? AND t.register = 'patrols' ORDER BY t.dueAt LIMIT ${most}`;

export const dueVacantRounds = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, v.no, v.createdAt AS since,
  (SELECT count(DISTINCT i.unitId) FROM vacantInspections i WHERE i.roundId = v.id) || ' / ' || json_array_length(v.units) AS what,
  NULL AS type, 0 AS emergency, v.day AS place, '' AS who
  FROM timers t JOIN vacantRounds v ON v.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'vacantRounds' ORDER BY t.dueAt LIMIT ${most}`;

export const dueContactNotes = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, n.no, n.sentAt AS since,
  substr(n.noteBody, 1, 120) AS what, NULL AS type, 0 AS emergency, n.place, n.toPerson AS who
  FROM timers t JOIN contactNotes n ON n.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'contactNotes' ORDER BY t.dueAt LIMIT ${most}`;
