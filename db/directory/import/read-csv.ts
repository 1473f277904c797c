import { parse } from 'csv-parse/sync';
import type { Table } from './table.ts';
import { unreadable } from './unreadable.ts';

/** Reads comma-, semicolon- or tab-separated text. @throws DeskError `fileUnreadable` */
export function readCsv(bytes: Uint8Array): Table {
  const text = decode(bytes);
  if (text.includes('\0')) throw unreadable('kind');
  try {
    const records = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true });
    return records.map((record) => record.map(bare));
  } catch (error) {
    throw unreadable('damaged', error);
  }
}

/** UTF-8 when it is UTF-8, what its first bytes say, else what a Chinese spreadsheet saves without asking. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw unreadable('kind');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** @returns the separator that the heading uses most. */
function delimiterOf(text: string): string {
  const heading =
    text
      .slice(0, 4096)
      .split(/\r?\n/)
      .find((line) => line.trim() !== '') ?? '';
  const count = (mark: string) => heading.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** `="0123"` is how a spreadsheet is made to keep a leading zero. */
function bare(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}
