import type { Handover } from '../../shared/registers/handovers.ts';
import type { Act } from '../store/act.ts';
import { writeHandoverStep } from './handover-record.ts';
import { nameOf } from './holder.ts';

/** What the next shift is told, and who must read it: kept with the handover, said in its history in the step that signs it. */
export function leaveInstructions(act: Act, { id, instructions, readers }: Handover): void {
  if (instructions === '') return;
  const names = readers.map((reader) => nameOf(act, reader)).join('、');
  writeHandoverStep(act, id, 'instructions', { text: instructions, details: { readers: names } });
}
