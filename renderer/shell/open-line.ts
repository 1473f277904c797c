import type { NowLine } from '../../shared/contract/desk.ts';
import type { TimerRule } from '../../shared/registers/timers.ts';
import { type CaseStep, openScreen } from './screen.ts';

/** What a rule asks to be done; telling needs no form, it stands on the record. */
const stepOf: Partial<Record<TimerRule, CaseStep>> = {
  help5m: 'supervisorAnswered',
  clarify: 'clarify',
  promised: 'reply',
  unfinished3h: 'ask',
  reply1wd: 'reply',
  progress2d: 'reply',
};

/** Opens the record a line of Now is about, at what its rule asks for. */
export function openLine({ register, record, rule }: Pick<NowLine, 'register' | 'record' | 'rule'>): void {
  if (rule === 'followUp' || rule === 'followUpMorning') {
    openScreen({ at: 'followUps', caseId: record });
    return;
  }
  const act = stepOf[rule];
  openScreen(
    register === 'calls' ? { at: 'calls', callId: record } : { at: 'cases', caseId: record, ...(act && { act }) },
  );
}
