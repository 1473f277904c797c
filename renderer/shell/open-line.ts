import type { NowLine } from '../../shared/contract/desk.ts';
import type { IncidentStep } from '../../shared/registers/incident-states.ts';
import type { OrderStep } from '../../shared/registers/order-states.ts';
import type { TimerRule } from '../../shared/registers/timers.ts';
import { type CaseStep, type EventPart, openScreen, type Screen } from './screen.ts';

/** What a rule asks to be done; telling needs no form, it stands on the record. */
const stepOf: Partial<Record<TimerRule, CaseStep>> = {
  help5m: 'supervisorAnswered',
  clarify: 'clarify',
  promised: 'reply',
  unfinished3h: 'ask',
  deferredUntil: 'resume',
  investigate: 'investigate',
  rectify: 'ask',
  tellResult: 'tellResult',
  reply1wd: 'reply',
  progress2d: 'reply',
  decision: 'quote',
};
const orderStepOf: Partial<Record<TimerRule, OrderStep>> = {
  arrive15m: 'arrive',
  appointment: 'receive',
  apologise: 'apologise',
};

/** Opens the record a line of Now is about, at what its rule asks for. */
export function openLine({ register, record, rule }: Pick<NowLine, 'register' | 'record' | 'rule'>): void {
  openScreen(screenOf(register, record, rule));
}

const eventPartOf: Partial<Record<TimerRule, EventPart>> = {
  wordingMissing: 'release',
  callBacks: 'tellCallers',
  unfinished3h: 'ask',
  eventFollowUp: 'followUp',
};

const incidentStepOf: Partial<Record<TimerRule, IncidentStep>> = {
  incidentInterim: 'interim',
  incident24h: 'submit',
  incidentReview: 'review',
};

function screenOf(register: NowLine['register'], record: string, rule: TimerRule): Screen {
  if (rule === 'followUp' || rule === 'followUpMorning') return { at: 'followUps', caseId: record };
  if (register === 'keyMoves') return { at: 'keys', view: 'loans', moveId: record };
  if (register === 'keys') return { at: 'keys', keyId: record };
  if (register === 'keyCounts') return { at: 'keys', view: 'count' };
  if (register === 'mailItems') return { at: 'mail', view: 'list', itemId: record };
  if (register === 'missingIssues') return { at: 'mail', view: 'periodicals' };
  if (register === 'visits') return { at: 'visitors', visitId: record };
  if (register === 'itemCounts') return { at: 'foundItems', view: 'count' };
  if (register === 'handovers') return { at: 'handovers', handoverId: record };
  if (register === 'deskAbsences') return { at: 'handovers' };
  if (register === 'foundItems') return { at: 'foundItems', itemId: record };
  if (register === 'incidents') {
    const act = incidentStepOf[rule];
    return { at: 'incidents', incidentId: record, ...(act && { act }) };
  }
  if (register === 'patrols') return { at: 'patrols', ...(rule === 'patrolStart' ? {} : { patrolId: record }) };
  if (register === 'vacantRounds') return { at: 'patrols', view: 'vacant' };
  if (register === 'contactNotes') return { at: 'patrols', view: 'notes', noteId: record };
  if (register === 'workReports') return { at: 'workReports', reportId: record };
  if (register === 'calls') return { at: 'calls', callId: record };
  if (register === 'buildingEvents') {
    const act = eventPartOf[rule];
    return { at: 'buildingEvents', eventId: record, ...(act && { act }) };
  }
  if (register === 'orders') {
    const act = orderStepOf[rule];
    return { at: 'orders', orderId: record, ...(act && { act }) };
  }
  const act = stepOf[rule];
  return { at: 'cases', caseId: record, ...(act && { act }) };
}
