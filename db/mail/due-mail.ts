const most = 500;

export const dueMail = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, m.no, m.receivedAt AS since,
  trim(m.trackingNo || ' ' || m.shelf) AS what, m.type AS type, 0 AS emergency, m.place, m.addressee AS who
  FROM timers t JOIN mailItems m ON m.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'mailItems' ORDER BY t.dueAt LIMIT ${most}`;

export const dueIssues = `SELECT t.register, t.record, t.rule, t.dueAt, t.snoozedUntil, i.no,
  i.postOfficeContactedAt AS since, i.issue AS what, NULL AS type, 0 AS emergency, i.title AS place, i.contacted AS who
  FROM timers t JOIN missingIssues i ON i.id = t.record
  WHERE t.dueAt <= ? AND t.register = 'missingIssues' ORDER BY t.dueAt LIMIT ${most}`;
