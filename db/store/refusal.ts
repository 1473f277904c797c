import { DeskError } from '../../shared/errors.ts';

/**
 * The one place where SQLite's failures become words for the desk.
 * @returns a DeskError for what a person can mend, the error itself for everything else
 */
export function refusalOf(error: unknown): unknown {
  if (error instanceof DeskError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return new DeskError('diskFull', {}, { cause: error });
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|IOERR)/.test(code) || code === 'EROFS' || code === 'EACCES') {
    return new DeskError('readOnly', {}, { cause: error });
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new DeskError('databaseDamaged', {}, { cause: error });
  return error;
}
