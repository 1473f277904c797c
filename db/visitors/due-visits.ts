const most = 500;

/** Who is held for a decision, waits for a host's answer, or should be gone. */
export const dueVisits = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, v.no, v.arrivedAt AS since,
  v.name || CASE v.purposeText WHEN '' THEN '' ELSE ' · ' || v.purposeText END AS what, NULL AS type, 0 AS emergency,
  v.place, v.visitedPerson AS who
  FROM timers t JOIN visits v ON v.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'visits' ORDER BY t.dueAt LIMIT ${most}`;
