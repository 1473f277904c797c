import type { NowLine } from '../../shared/contract/desk.ts';
import { openScreen } from './screen.ts';

/** Opens the record a line of Now is about. */
export function openLine({ register, record }: Pick<NowLine, 'register' | 'record'>): void {
  openScreen(register === 'cases' ? { at: 'cases', caseId: record } : { at: 'calls', callId: record });
}
