import type { EventCaller, EventPaper } from '../../shared/contract/print.ts';
import { type Caller, callersOf } from '../building-events/event-change.ts';
import { answerViews } from '../building-events/event-view.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { type ShowPhone, toldOf } from './slips.ts';

function callerOn({ c, owesCallBack, owesAsking }: Caller, show: ShowPhone): EventCaller {
  const { no, status, place, companyName, callerName, anonymous, receivedAt } = c;
  const { answerTold, answerToldAt, followUpResult, voided } = c;
  return {
    ...{ no, status, place, companyName, callerName, anonymous, receivedAt },
    ...{ answerTold, answerToldAt, followUpResult, voided, owesCallBack, owesAsking },
    phone: show(c.phone),
  };
}

/** @returns a building-wide event as S03 shows it: who was told, what may be said, who called */
export function eventPaper(look: Look, id: string, show: ShowPhone): EventPaper {
  const record = read(look, 'buildingEvents', id);
  return {
    record,
    openedByName: find(look, 'staff', record.createdBy)?.name ?? '',
    voidedByName: find(look, 'staff', record.voidedBy)?.name ?? '',
    told: toldOf(look, 'buildingEvents', id),
    answers: answerViews(look, record),
    callers: callersOf(look, record).map((caller) => callerOn(caller, show)),
  };
}
