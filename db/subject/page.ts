import type { Cell, SheetColumn } from '../export/cell.ts';
import { timeText } from '../export/cell.ts';

/** One register as it is read on the page. */
export interface Told {
  title: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);

/** @returns a cell in words. @param wall ms of the site's wall, of UTC ms */
export function cellText(cell: Cell, { shown }: SheetColumn, wall: (at: number) => number): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (shown === 'time') return timeText(wall(cell));
  return shown === 'money' ? cell.toFixed(2) : String(cell);
}

const style = `body{font:15px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#16201f}
h2{margin-top:2em;border-bottom:2px solid #256b6e}article{border-top:1px solid #ccc;padding:.6em 0;break-inside:avoid}
dl{display:grid;grid-template-columns:11em 1fr;margin:0;gap:.1em 1em}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}`;

/**
 * A page that opens anywhere and needs nothing else: record by record, only what says something. Everything in it is text.
 * @param head lines under the title. @param wall as in `cellText`
 */
export function subjectPage(
  { title, head, language }: { title: string; head: readonly string[]; language: string },
  told: readonly Told[],
  wall: (at: number) => number,
): string {
  const record = (columns: readonly SheetColumn[], row: readonly Cell[]) => {
    const parts = columns.map((column, i) => ({ column, text: cellText(row[i] ?? null, column, wall) }));
    const said = parts.filter(({ text, column }) => text !== '' && !isInternal(column));
    return `<article><dl>${said.map(({ column, text }) => `<dt>${safe(column.heading)}</dt><dd>${safe(text)}</dd>`).join('')}</dl></article>`;
  };
  const sections = told.map(
    ({ title: name, columns, rows }) =>
      `<section><h2>${safe(name)} (${rows.length})</h2>${rows.map((row) => record(columns, row)).join('\n')}</section>`,
  );
  return `<!doctype html><html lang="${language}"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title><style>${style}</style>
<h1>${safe(title)}</h1>${head.map((line) => `<p>${safe(line)}</p>`).join('')}
${sections.join('\n')}</html>
`;
}

/** Ids and hashes tell a reader nothing; the CSV has them. */
const isInternal = ({ heading }: SheetColumn) => /内部编号|Internal id|SHA-256|摘要值|^Hash/.test(heading);
