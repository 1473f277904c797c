import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { unreadable } from './unreadable.ts';

/** The first sheet of a file, every cell as text; the first row is number 1. */
export type Table = string[][];

const mostColumns = 200;
const mostRows = 50_000;

/** Reads a spreadsheet by its name's ending. @throws DeskError `fileUnreadable` with `params.reason` */
export async function readTable(fileName: string, bytes: Uint8Array): Promise<Table> {
  if (bytes.byteLength === 0) throw unreadable('empty');
  const table = await tableOf(fileName, bytes);
  if (table.length > mostRows) throw unreadable('tooLong');
  if (table.some((row) => row.length > mostColumns)) throw unreadable('tooWide');
  if (!table.some((row) => row.some((cell) => cell.trim() !== ''))) throw unreadable('empty');
  return table;
}

async function tableOf(fileName: string, bytes: Uint8Array): Promise<Table> {
  switch (/\.([^.]+)$/.exec(fileName.toLowerCase())?.[1]) {
    case 'xlsx':
      return readXlsx(bytes);
    case 'csv':
    case 'tsv':
    case 'txt':
      return readCsv(bytes);
    default:
      throw unreadable('kind');
  }
}
