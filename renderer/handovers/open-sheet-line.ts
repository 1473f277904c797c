import type { SheetLine, SheetSection } from '../../shared/registers/handover-sheet.ts';
import { type ShownRegister, screenOfRecord } from '../shell/record-screen.ts';
import type { Screen } from '../shell/screen.ts';

/** Whose records a section lists, where it is not called like its register. */
const registerOf = {
  keysOut: 'keyMoves',
  keysMissing: 'keys',
  mail: 'mailItems',
  visitors: 'visits',
} as const satisfies Partial<Record<SheetSection, ShownRegister>>;
const isRenamed = (section: SheetSection): section is keyof typeof registerOf => Object.hasOwn(registerOf, section);

/** @returns where a line's record stands */
export function screenOfLine(section: SheetSection, { record }: Pick<SheetLine, 'record'>): Screen {
  if (section === 'followUps') return { at: 'followUps' };
  if (section === 'drafts') return { at: 'now' };
  return screenOfRecord(isRenamed(section) ? registerOf[section] : section, record);
}
