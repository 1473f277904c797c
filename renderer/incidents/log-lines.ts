import type { IncidentView } from '../../shared/contract/incidents.ts';
import type { Entry, EntryData } from '../../shared/registers/entries.ts';
import type { IncidentStep } from '../../shared/registers/incident-states.ts';
import type { Say } from '../i18n/index.ts';

export type IncidentData = Extract<EntryData, { kind: 'incident' }>;
export type LogEntry = Entry & { data: IncidentData };

const isOfIncident = (entry: Entry): entry is LogEntry => entry.data.kind === 'incident';

/** What stands in the running log; what only fills in parts stands with those. */
const logged: readonly (IncidentStep | 'open')[] = [
  'write',
  'control',
  'end',
  'reopen',
  'interim',
  'feedback',
  'submit',
  'review',
  'sendBack',
];

/** @returns the lines of the running log, oldest first */
export const logOf = ({ timeline }: Pick<IncidentView, 'timeline'>): LogEntry[] =>
  timeline.filter(isOfIncident).filter(({ data }) => logged.includes(data.step));

/** @returns what was added to a part or a line afterwards, oldest first */
export const addedTo = ({ timeline }: Pick<IncidentView, 'timeline'>, about: string): LogEntry[] =>
  timeline.filter(isOfIncident).filter(({ data }) => data.about === about);

/** @returns a line of the log in words */
export function lineText({ data }: Entry, t: Say): string {
  if (data.kind !== 'incident') return '';
  const said = [data.text, data.details?.submittedTo].filter(Boolean).join(' → ');
  return data.step === 'write' ? data.text : [t(`incidents.step.${data.step}`), said].filter(Boolean).join('：');
}
