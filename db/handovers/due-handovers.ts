const most = 500;

/** Refused, signed with reservations, or signed by nobody until the morning. */
export const dueHandovers = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, h.no, h.startedAt AS since,
  CASE h.status WHEN 'signedByBoth' THEN h.reservations ELSE coalesce(h.refusals ->> '$[#-1].reason', '') END AS what,
  NULL AS type, 0 AS emergency, h.no AS place, coalesce(s.name, '') AS who
  FROM timers t JOIN handovers h ON h.id = t.record LEFT JOIN staff s ON s.id = h.fromStaff
  WHERE t.dueAt <= ? AND t.register = 'handovers' ORDER BY t.dueAt LIMIT ${most}`;

/** Who should be back at the desk; `place` is where they went. */
export const dueAbsences = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, '' AS no, a.leftAt AS since,
  coalesce(i.name, '') AS what, NULL AS type, 0 AS emergency, a.destination AS place, coalesce(s.name, '') AS who
  FROM timers t JOIN deskAbsences a ON a.id = t.record LEFT JOIN staff s ON s.id = a.staffId
  LEFT JOIN staff i ON i.id = a.standIn
  WHERE t.dueAt <= ? AND t.register = 'deskAbsences' ORDER BY t.dueAt LIMIT ${most}`;
