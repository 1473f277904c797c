import { expect, test } from 'vitest';
import { xlsx, zip } from '../../../tests/fixtures/xlsx.ts';
import { readTable } from './table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const unreadable = (reason: string) => ({ code: 'fileUnreadable', data: { params: { reason } } });

test('text files are read in the encodings and with the separators that spreadsheets write', async () => {
  const table = [
    ['姓名', '电话'],
    ['王敏', '13800138000'],
  ];
  const comma = '姓名,电话\r\n王敏,13800138000\r\n';
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${comma.replaceAll(',', '\t')}`, 'utf16le'));
  // 姓名,电话⏎王敏,13800138000 in GB18030
  const gb = Buffer.from('d0d5c3fb2cb5e7bbb00acdf5c3f42c', 'hex');
  expect(await readTable('a.csv', utf8(comma))).toEqual(table);
  expect(await readTable('a.csv', utf8(`\uFEFF${comma}`))).toEqual(table);
  expect(await readTable('a.csv', utf8(comma.replaceAll(',', ';')))).toEqual(table);
  expect(await readTable('a.tsv', utf8(comma.replaceAll(',', '\t')))).toEqual(table);
  expect(await readTable('a.txt', utf16)).toEqual(table);
  expect(await readTable('a.CSV', new Uint8Array([...gb, ...utf8('13800138000')]))).toEqual(table);
});

test('cells keep their text: quotes, line breaks, leading zeros, formulas, long numbers', async () => {
  const csv = 'a,b\n"华信, ""集团""\n二层","=""0755"""\n=HYPERLINK("x"),𠮷\n';
  expect(await readTable('a.csv', utf8(csv))).toEqual([
    ['a', 'b'],
    ['华信, "集团"\n二层', '0755'],
    ['=HYPERLINK("x")', '𠮷'],
  ]);
  const sheet = xlsx([
    ['Phone', 'At', 'Sum', 'Wrong', 'No'],
    [
      13800138000,
      { time: '08:30' },
      { xml: '<c t="str"><f>A1</f><v>甲</v></c>' },
      null,
      { xml: '<c t="b"><v>1</v></c>' },
    ],
  ]);
  expect(await readTable('a.xlsx', sheet)).toEqual([
    ['Phone', 'At', 'Sum', 'Wrong', 'No'],
    ['13800138000', '08:30', '甲', '', 'true'],
  ]);
});

test('what is no spreadsheet is refused with the reason', async () => {
  const refused = async (name: string, bytes: Uint8Array, reason: string) =>
    expect(readTable(name, bytes)).rejects.toMatchObject(unreadable(reason));
  await refused('a.csv', new Uint8Array(), 'empty');
  await refused('a.csv', utf8('\n\n , \n'), 'empty');
  await refused('a.xls', utf8('x'), 'kind');
  await refused('list', utf8('x'), 'kind');
  await refused('a.csv', xlsx([['x']]), 'kind');
  await refused('a.csv', utf8('a\0b'), 'kind');
  await refused('a.xlsx', utf8('姓名,电话\n'), 'damaged');
  await refused('a.xlsx', xlsx([['x']]).slice(0, 300), 'damaged');
  await refused('a.xlsx', zip({ 'word/document.xml': '<w/>' }), 'damaged');
  await refused('a.xlsx', xlsx([]), 'empty');
});

test('a file that would fill the memory is refused before it is unpacked', async () => {
  const bomb = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': '<x/>' }, 0xf0000000);
  await expect(readTable('a.xlsx', bomb)).rejects.toMatchObject(unreadable('tooLong'));
  const wide = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
  await expect(readTable('a.xlsx', xlsx([wide]))).rejects.toMatchObject(unreadable('tooWide'));
  await expect(readTable('a.csv', utf8(wide.join(',')))).rejects.toMatchObject(unreadable('tooWide'));
  await expect(readTable('a.csv', utf8('a\n'.repeat(50_001)))).rejects.toMatchObject(unreadable('tooLong'));
});
