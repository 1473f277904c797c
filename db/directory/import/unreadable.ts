import { DeskError } from '../../../shared/errors.ts';

/** Why a file cannot be read; the window has words for each. */
export type Unreadable = 'kind' | 'damaged' | 'empty' | 'tooWide' | 'tooLong' | 'noHeading';

/** @returns the refusal for a file that cannot be read. */
export function unreadable(reason: Unreadable, cause?: unknown): DeskError {
  return new DeskError('fileUnreadable', { params: { reason } }, { cause });
}
