import { openDesk } from '../../db/desk.ts';
import { type Acknowledged, missingFrom } from './acknowledged.ts';

/** What a desk that is opened after a fault has of what was promised. */
export interface Findings {
  lost: Acknowledged[];
  /** Why the book does not open or is not whole; null when all is well. */
  corrupt: string | null;
  /** What is wrong with the chain of changes. */
  chain: string | null;
}

/** Opens the desk of a folder as its next start would, and looks for everything in `promised`. */
export async function reopen(dir: string, promised: readonly Acknowledged[]): Promise<Findings> {
  const desk = openDesk({ dir, now: Date.now });
  try {
    const phase = desk.phase();
    const opens = phase.phase === 'ready' || phase.phase === 'setup';
    if (!opens) return { lost: [], corrupt: JSON.stringify(phase), chain: null };
    const [person] = phase.phase === 'ready' ? phase.people : [];
    const verified = person ? await desk.call('history.verify', {}, { id: person.id, role: person.role }) : null;
    return {
      lost: missingFrom(dir, promised),
      corrupt: desk.check() ? null : 'quick_check finds it damaged',
      chain: verified?.fault ? JSON.stringify(verified.fault) : null,
    };
  } finally {
    await desk.close();
  }
}
