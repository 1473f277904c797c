import { readSheet } from 'read-excel-file/node';
import type { Table } from './table.ts';
import { unreadable } from './unreadable.ts';

const mostUnpacked = 512 * 1024 * 1024;

/** Reads the first sheet of a workbook. @throws DeskError `fileUnreadable` */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  if (declaredSize(bytes) > mostUnpacked) throw unreadable('tooLong');
  try {
    // Numbers stay the text that the file holds: a telephone number is not to be rounded.
    const rows = await readSheet<string>(Buffer.from(bytes), { parseNumber: (digits) => digits });
    return rows.map((row) => row.map(cellText));
  } catch (error) {
    throw unreadable('damaged', error);
  }
}

/** @returns what the archive says its members need when unpacked, in bytes: a small file can hide a flood. */
function declaredSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (const { mark, at } of headers) {
    let declared = 0;
    for (let i = archive.indexOf(mark); i >= 0 && i + at + 4 <= bytes.byteLength; i = archive.indexOf(mark, i + 4)) {
      declared += view.getUint32(i + at, true);
    }
    size = Math.max(size, declared);
  }
  return size;
}

/** Where a ZIP archive states a member's unpacked size: before the member, and again in the directory at the end. */
const headers = [
  { mark: Buffer.from('PK\x03\x04', 'latin1'), at: 22 },
  { mark: Buffer.from('PK\x01\x02', 'latin1'), at: 24 },
];

/** A time of day is a date of 1899 or 1900 to a spreadsheet. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const text = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString();
  return cell.getUTCFullYear() <= 1900 ? text.slice(11, 16) : text.slice(0, 10);
}
