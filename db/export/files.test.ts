import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { shanghai } from '../../tests/fixtures/clock.ts';
import { hasOffice, rowsInOffice } from '../../tests/fixtures/office.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import type { Cell, SheetColumn } from './cell.ts';
import { CsvFile } from './csv-file.ts';
import { CsvText } from './csv-text.ts';
import { RegisterFiles } from './register-files.ts';
import type { RegisterSheet } from './register-sheet.ts';
import { SheetXml } from './sheet-xml.ts';
import { XlsxFile } from './xlsx-file.ts';
import { packPiece } from './zip-file.ts';

const columns: SheetColumn[] = [
  { heading: '内容', shown: 'text', kind: 'text' },
  { heading: '金额（元）', shown: 'money', kind: 'money' },
  { heading: '时间', shown: 'time', kind: 'time' },
];
const noon = Date.UTC(2025, 2, 3, 4, 0, 0);

async function bothOf(texts: readonly string[]) {
  const dir = tempDir();
  const csv = new CsvFile(join(dir, 'a.csv'), columns, shanghai);
  const xlsx = new XlsxFile(join(dir, 'a.xlsx'), '报事/报修', columns, shanghai);
  const lines = new CsvText(columns, shanghai);
  const markup = new SheetXml(columns, shanghai);
  for (const [i, text] of texts.entries()) {
    const cells = [text, 12.5, noon];
    csv.add(Buffer.from(lines.lines([cells])), 1);
    xlsx.add({ ...packPiece(Buffer.from(markup.rows([cells], i + 2))), cut: markup.cut() }, 1);
  }
  const written = [await csv.close(), await xlsx.close()];
  const rows: string[][] = parse(readFileSync(join(dir, 'a.csv')), { bom: true });
  const sheet = await readSheet(join(dir, 'a.xlsx'), { trim: false });
  return { written, csv: rows.slice(1), xlsx: sheet.slice(1), dir };
}

test('what a spreadsheet would run is a text, in narrow and in wide letters', async () => {
  const texts = ['=1+1', '+86', '-1', '@sum', '\ttab', '\rreturn', '＝1+1', '－1', 'a=b', '好'];
  const { csv, xlsx } = await bothOf(texts);
  expect(csv.map(([text]) => text)).toEqual(texts.map((text) => (/^(a|好)/.test(text) ? text : `'${text}`)));
  expect(xlsx.map(([text]) => text)).toEqual(texts.map((text) => text.replace('\r', '\n')));
  expect(csv[0]).toEqual(["'=1+1", '12.50', '2025-03-03 12:00:00']);
  expect(xlsx[0]?.slice(1)).toEqual([12.5, new Date('2025-03-03T12:00:00Z')]);
});

test('quotes, line ends, markup, what is no text and what is too long come back or are said to be cut', async () => {
  const long = '长'.repeat(40_000);
  const texts = ['a"b",c', '一\n二\r\n三', '<b>&amp;</b>', 'x\u0000y', 'half \ud83d', '😀', long];
  const { csv, xlsx, written } = await bothOf(texts);
  expect(csv.map(([text]) => text)).toEqual([...texts.slice(0, 3), 'x\ufffdy', 'half \ufffd', '😀', long]);
  const cells = xlsx.map(([text]) => String(text));
  expect(cells.slice(0, 6)).toEqual(['a"b",c', '一\n二\n三', '<b>&amp;</b>', 'x\ufffdy', 'half \ufffd', '😀']);
  expect(cells[6]).toHaveLength(32_767);
  expect(cells[6]).toMatch(/^长+……〔CSV〕$/);
  expect(written.map(({ cut, rows }) => [cut, rows])).toEqual([
    [0, 7],
    [1, 7],
  ]);
});

test('a file that grows too large for the drive goes on in a second one, and no row is lost', async () => {
  const folder = tempDir();
  const sheet: RegisterSheet = {
    ...{ register: 'visits', title: '来访', table: 'visits', within: 'true', select: '', columns },
    cells: (row) => row as Cell[],
  };
  const [lines, markup] = [new CsvText(columns, shanghai), new SheetXml(columns, shanghai)];
  const files = new RegisterFiles(folder, sheet, ['csv', 'xlsx'], { timeZone: shanghai, partBytes: 600_000 });
  for (let after = 0; after < 20_000; after += 500) {
    const given = files.give({ register: 'visits', after, last: after + 500, rows: 500 });
    const cells = Array.from({ length: 500 }, (_, i): Cell[] => [`第 ${after + i} 位`, after + i, noon]);
    const xlsx = packPiece(Buffer.from(markup.rows(cells, given.page.firstRow)));
    await files.take(given, { csv: new Uint8Array(Buffer.from(lines.lines(cells))), xlsx: { ...xlsx, cut: 0 } });
  }
  await files.close();
  const parts = (ending: string) => files.listed.filter(({ path }) => path.endsWith(ending));
  expect(
    parts('csv')
      .map(({ path }) => path)
      .slice(0, 2),
  ).toEqual(['来访.csv', '来访 2.csv']);
  for (const ending of ['csv', 'xlsx']) {
    expect(parts(ending).length).toBeGreaterThan(1);
    expect(parts(ending).reduce((sum, { rows }) => sum + (rows ?? 0), 0)).toBe(20_000);
  }
});

test('LibreOffice shows the same cells, and runs none of them', async ({ skip }) => {
  if (!hasOffice()) return skip('there is no LibreOffice here');
  const texts = ['=1+1', '+86', '@sum', 'a"b",c', '一\n二', '<b>&amp;</b>', ' 两端 ', '00123', '2025-03-03', '😀'];
  const { dir } = await bothOf(texts);
  const shown = rowsInOffice(join(dir, 'a.xlsx'), tempDir());
  expect(shown[0]).toEqual(columns.map(({ heading }) => heading));
  expect(shown.slice(1)).toEqual(texts.map((text) => [text, '12.50', '2025-03-03 12:00:00']));
});
