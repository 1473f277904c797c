import type { NowLine } from '../../shared/contract/desk.ts';
import type { OrderStep } from '../../shared/registers/order-states.ts';
import type { TimerRule } from '../../shared/registers/timers.ts';
import { type CaseStep, openScreen, type Screen } from './screen.ts';

/** What a rule asks to be done; telling needs no form, it stands on the record. */
const stepOf: Partial<Record<TimerRule, CaseStep>> = {
  help5m: 'supervisorAnswered',
  clarify: 'clarify',
  promised: 'reply',
  unfinished3h: 'ask',
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

function screenOf(register: NowLine['register'], record: string, rule: TimerRule): Screen {
  if (rule === 'followUp' || rule === 'followUpMorning') return { at: 'followUps', caseId: record };
  if (register === 'keyMoves') return { at: 'keys', view: 'loans', moveId: record };
  if (register === 'keys') return { at: 'keys', keyId: record };
  if (register === 'keyCounts') return { at: 'keys', view: 'count' };
  if (register === 'calls') return { at: 'calls', callId: record };
  if (register === 'orders') {
    const act = orderStepOf[rule];
    return { at: 'orders', orderId: record, ...(act && { act }) };
  }
  const act = stepOf[rule];
  return { at: 'cases', caseId: record, ...(act && { act }) };
}
