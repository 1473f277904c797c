import { answersOfEvent } from '../../shared/registers/building-events.ts';
import type { Write } from '../store/handler.ts';
import { eventFor, takeEventStep } from './event-change.ts';
import { eventView } from './event-view.ts';

/**
 * S03, A08: what the desk says from now on, under the releaser's name. The wordings before it stay. Whoever called before is to
 * be called; with `tellAgain` also those who were told an earlier wording.
 */
export const releaseWording: Write<'buildingEvents.release'> = (act, { eventId, text, tellAgain }) => {
  const e = eventFor(act, eventId, 'release');
  const before = answersOfEvent(e);
  const version = before.length + 1;
  const fields = {
    officialAnswer: text,
    officialAnswerBy: act.actor.id,
    officialAnswerAt: act.now,
    earlierAnswers: before,
    owedAnswer: tellAgain || e.owedAnswer === 0 ? version : e.owedAnswer,
  };
  const entry = { kind: 'did', action: 'releaseWording', text } as const;
  return eventView(act, takeEventStep(act, e, 'release', fields, entry));
};
