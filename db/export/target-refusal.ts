import { DeskError } from '../../shared/errors.ts';
import { refusalOf } from '../store/refusal.ts';

/** What a drive says when it was pulled out, or never was there. */
const gone: ReadonlySet<string> = new Set(['ENOENT', 'ENODEV', 'ENXIO', 'EIO', 'ENOTDIR', 'ESTALE', 'UNKNOWN']);
const shut: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** @returns what a failure to write to the target means to a person; anything else as `refusalOf` says it */
export function targetRefusal(error: unknown): unknown {
  if (error instanceof DeskError || !(error instanceof Error) || !('code' in error)) return refusalOf(error);
  const code = String(error.code);
  if (full.has(code)) return new DeskError('driveFull', {}, { cause: error });
  if (shut.has(code)) return new DeskError('driveReadOnly', {}, { cause: error });
  return gone.has(code) ? new DeskError('driveGone', {}, { cause: error }) : refusalOf(error);
}
