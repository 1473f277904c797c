import { DeskError } from '../../../shared/errors.ts';
import { errorText } from '../../desk/error-text.ts';
import type { Say } from '../../i18n/index.ts';

const reasons = ['kind', 'damaged', 'empty', 'tooWide', 'tooLong', 'noHeading'] as const;

/** @returns why a file was refused, and what to do about it. */
export function unreadableText(error: unknown, t: Say): string {
  if (!(error instanceof DeskError) || error.code !== 'fileUnreadable') return errorText(error, t);
  const reason = reasons.find((one) => one === error.data.params?.reason);
  return reason ? t(`directory.import.unreadable.${reason}`) : errorText(error, t);
}
