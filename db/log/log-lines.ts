import type { LogLineView } from '../../shared/contract/log-lines.ts';
import type { LogLine } from '../../shared/registers/log-lines.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { inOrderOf, listPage } from '../lists/list-page.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

const besides = `SELECT coalesce((SELECT name FROM staff WHERE id = l.by), '') AS byName,
  coalesce((SELECT no FROM cases WHERE id = l.caseId), '') AS caseNo,
  coalesce((SELECT no FROM incidents WHERE id = l.incidentId), '') AS incidentNo,
  coalesce((SELECT paperFormNo FROM paperForms WHERE record = l.id), '') AS paperFormNo,
  (SELECT count(*) FROM logLines s WHERE s.original = l.id) AS supplements
  FROM logLines l WHERE l.id = ?`;
type Besides = Omit<LogLineView, keyof LogLine | 'opensDay'>;

/** @returns a line as it is shown. @param opensDay it stands first of its day where it is shown */
export function lineView(look: Look, line: LogLine, opensDay = false): LogLineView {
  const more = look.db.row<Besides>(besides, line.id);
  return { ...line, byName: '', caseNo: '', incidentNo: '', paperFormNo: '', supplements: 0, ...more, opensDay };
}

export const listLines: Read<'logLines.list'> = (look, asked) => {
  // One more before the page tells whether its first line opens a day.
  const before = Math.min(1, asked.offset);
  const wider = { ...asked, offset: asked.offset - before, limit: asked.limit + before };
  const { seqs, total, capped } = listPage(look, 'logLines', wider);
  const rows = look.db.rows<{ seq: number }>(linesIn, JSON.stringify(seqs));
  const found = inOrderOf(seqs, rows).map((row) => fromRow('logLines', row));
  const dayOf = (line: LogLine | undefined) => line && wallTime(line.happenedAt, look.site.timeZone).date;
  const shown = found.map((line, i) => lineView(look, line, dayOf(line) !== dayOf(found[i - 1])));
  return { lines: shown.slice(before), total, capped };
};

export const linesIn = 'SELECT * FROM logLines WHERE seq IN (SELECT value FROM json_each(?))';

export const supplementsOf = 'SELECT * FROM logLines WHERE original = ? ORDER BY seq';

export const readLine: Read<'logLines.read'> = (look, { lineId }) => {
  const asked = read(look, 'logLines', lineId);
  const line = asked.original === null ? asked : read(look, 'logLines', asked.original);
  const supplements = look.db.rows<object>(supplementsOf, line.id).map((row) => fromRow('logLines', row));
  return { line: lineView(look, line), supplements: supplements.map((one) => lineView(look, one)) };
};

export const linesOfRecord = `SELECT * FROM logLines WHERE seq IN (
  SELECT seq FROM logLines WHERE aboutRecord = ? UNION SELECT seq FROM logLines WHERE caseId = ?
  UNION SELECT seq FROM logLines WHERE incidentId = ?) ORDER BY seq LIMIT 200`;

export const readLinesOf: Read<'logLines.ofRecord'> = (look, { record }) =>
  look.db.rows<object>(linesOfRecord, record, record, record).map((row) => lineView(look, fromRow('logLines', row)));
