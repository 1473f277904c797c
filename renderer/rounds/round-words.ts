import type { ContactNoteLine } from '../../shared/contract/contact-notes.ts';
import type { PatrolLine } from '../../shared/contract/patrols.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import { isTrouble, type VacantInspection } from '../../shared/registers/vacant.ts';
import type { Say } from '../i18n/index.ts';
import type { Tone } from '../look/meaning.tsx';

type Stands = Pick<Patrol, 'status' | 'startedAt' | 'voided' | 'day'>;

function standOf({ status, startedAt, voided, day }: Stands, today: string) {
  if (voided) return 'voided';
  if (status !== 'planned') return status;
  if (startedAt !== null) return 'onTheWay';
  return day < today ? 'missed' : 'planned';
}

/** @returns how far a round is, in a word. @param today the site's date */
export function patrolStateText(patrol: Stands, today: string, t: Say): string {
  return t(`rounds.state.${standOf(patrol, today)}`);
}

/** Red: nobody went. Amber: something is left to do. Blue: somebody is on the way, or the supervisor is to look. */
export function patrolTone(patrol: Stands, today: string): Tone {
  const tones: Record<ReturnType<typeof standOf>, Tone> = {
    ...{ voided: 'plain', planned: 'plain', missed: 'danger', onTheWay: 'waits' },
    ...{ walked: 'soon', findingsAssigned: 'waits', verified: 'done' },
  };
  return tones[standOf(patrol, today)];
}

/** @returns what is remarkable about a round's way, in words; what is wrong first */
export function paceTexts(line: PatrolLine, t: Say): string[] {
  const { missed, tooFast, tooSlow, byHand, skipped } = line;
  const faults = { missed, tooFast, tooSlow, byHand, skipped };
  return (Object.keys(faults) as (keyof typeof faults)[]).flatMap((name) =>
    faults[name] > 0 ? [t(`rounds.pace.${name}`, { count: faults[name] })] : [],
  );
}

export function noteTone({ status, dueAt }: Pick<ContactNoteLine, 'status' | 'dueAt'>, now: number): Tone {
  if (status === 'closed') return 'plain';
  if (dueAt !== null && dueAt <= now) return 'danger';
  return status === 'owned' ? 'soon' : 'waits';
}

/** @returns what a look at a vacant unit brought, as the code of its word */
export function lookedState(inspection: VacantInspection | null): 'none' | 'inside' | 'fault' | 'ok' {
  if (inspection === null) return 'none';
  if (inspection.anybodyInside) return 'inside';
  return isTrouble(inspection) ? 'fault' : 'ok';
}

export const lookedTones = { none: 'plain', inside: 'danger', fault: 'soon', ok: 'done' } as const satisfies Record<
  ReturnType<typeof lookedState>,
  Tone
>;
