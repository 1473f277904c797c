import type { Case } from './cases.ts';
import { type Attempt, settles } from './notifications.ts';
import { notifyLines } from './notify-matrix.ts';
import type { Party } from './parties.ts';

type Noticed = Parameters<typeof notifyLines>[0] & Pick<Case, 'notify' | 'notifyDueAt' | 'reopened'>;

/** One party that had to be told of a case in its first round (S10). */
export interface FirstNotice {
  party: Party;
  /** Told within the minute. */
  inTime: boolean;
  /** Somebody was called and did not answer. */
  unanswered: boolean;
}

/**
 * Of a case that was opened again the page shows the second round's parties only: who was told in the first one says then
 * who had to be.
 * @param attempts all of the case's, the oldest first
 * @param now UTC ms; who has not been told and whose minute still runs is not decided yet
 */
export function firstNotices(c: Noticed, attempts: readonly Attempt[], now: number): FirstNotice[] {
  const first = attempts.filter(({ round }) => round === 0);
  const of = (party: Party) => first.filter((attempt) => attempt.party === party);
  const lines = c.reopened === 0 ? c.notify : notifyLines(c, (party) => of(party).length > 0);
  return lines
    .filter(({ counted, party }) => counted && (c.reopened === 0 || of(party).length > 0))
    .flatMap(({ party }) => {
      const told = of(party).find(settles);
      const decided = told !== undefined || c.reopened > 0 || now > (c.notifyDueAt ?? now);
      if (!decided) return [];
      const unanswered = of(party).some(({ ack }) => ack === 'noAnswer');
      return [{ party, inTime: told !== undefined && !told.late, unanswered }];
    });
}
