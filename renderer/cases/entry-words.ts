import { caseTypeCodes } from '../../shared/registers/case-types.ts';
import { caseKinds, channels, followUpResults, severities } from '../../shared/registers/cases.ts';
import { opinions } from '../../shared/registers/complaint-slip.ts';
import { helpChoices } from '../../shared/registers/emergencies.ts';
import { attemptResults, recheckVerdicts } from '../../shared/registers/follow-ups.ts';
import { rungs } from '../../shared/registers/ladder.ts';
import { acks, notifyChannels } from '../../shared/registers/notifications.ts';
import { departmentCodes } from '../../shared/registers/people.ts';
import type { Say, TextKey } from '../i18n/index.ts';
import { answerText } from '../intake/question-words.ts';

/** How somebody was told, where it is no channel of a report. */
const told = new Set<string>(notifyChannels);

/** Fields whose value is a code, with the codes and where their words stand. */
const coded: Record<string, { codes: readonly string[]; area: string }> = {
  kind: { codes: caseKinds, area: 'kind' },
  channel: { codes: channels, area: 'channel' },
  subCategory: { codes: caseTypeCodes, area: 'type' },
  severity: { codes: severities, area: 'severity' },
  responsibleDept: { codes: departmentCodes, area: 'department' },
  helpChoice: { codes: helpChoices, area: 'helpChoice' },
  result: { codes: followUpResults, area: 'followUpResult' },
  attempt: { codes: attemptResults, area: 'attempt' },
  opinionForm: { codes: opinions, area: 'opinionForm' },
  verdict: { codes: recheckVerdicts, area: 'recheck' },
  rung: { codes: rungs, area: 'rung' },
  ack: { codes: acks, area: 'ack' },
};

/** @returns a value of a timeline in words: codes and yes/no translated, everything else as it was written */
export function wordOf(field: string, value: string, t: Say): string {
  if (field.startsWith('details.')) return answerText(field.slice('details.'.length), value, t);
  if (field === 'signerRole') return t(`orders.signerRole.${value}` as TextKey);
  if (field === 'channel' && told.has(value)) return t(`domain.notifyChannel.${value}` as TextKey);
  const code = coded[field];
  if (code?.codes.includes(value)) return t(`domain.${code.area}.${value}` as TextKey);
  if (value === 'true') return t('cases.history.yes');
  if (value === 'false') return t('cases.history.no');
  return value;
}
