import { caseTypeCodes } from '../../shared/registers/case-types.ts';
import { caseKinds, channels, followUpResults, severities } from '../../shared/registers/cases.ts';
import { helpChoices } from '../../shared/registers/emergencies.ts';
import { attemptResults } from '../../shared/registers/follow-ups.ts';
import { departmentCodes } from '../../shared/registers/people.ts';
import type { Say, TextKey } from '../i18n/index.ts';
import { answerText } from '../intake/question-words.ts';

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
};

/** @returns a value of a timeline in words: codes and yes/no translated, everything else as it was written */
export function wordOf(field: string, value: string, t: Say): string {
  if (field.startsWith('details.')) return answerText(field.slice('details.'.length), value, t);
  const code = coded[field];
  if (code?.codes.includes(value)) return t(`domain.${code.area}.${value}` as TextKey);
  if (value === 'true') return t('cases.history.yes');
  if (value === 'false') return t('cases.history.no');
  return value;
}
