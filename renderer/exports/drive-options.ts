import type { Drive } from '../../shared/contract/exports.ts';
import type { Say } from '../i18n/index.ts';
import { bytesText } from './wanted.ts';

/** @returns the drives as they are chosen from, with the room that is left on each */
export function driveOptions(drives: readonly Drive[], t: Say): { value: string; label: string }[] {
  return drives.map(({ path, name, freeBytes, writable }) => ({
    value: path,
    label: writable ? t('exports.drive', { name, free: bytesText(freeBytes) }) : t('exports.driveShut', { name }),
  }));
}
