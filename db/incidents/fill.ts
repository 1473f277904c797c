import type { IncidentFilling } from '../../shared/contract/incidents.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { type FilledPart, filledParts, type Incident } from '../../shared/registers/incidents.ts';
import { yuanText } from '../../shared/registers/prices.ts';
import { canonicalJson } from '../../shared/sync/canonical-json.ts';
import { refuse } from '../directory/saving.ts';
import { dropDraft } from '../drafts.ts';
import type { Act } from '../store/act.ts';
import type { Write } from '../store/handler.ts';
import { incidentFor, takeIncidentStep } from './incident-change.ts';
import { incidentView } from './incident-view.ts';

/** S26: plan, losses, injured, authorities, measures, as they become known. What stood there before stays in the history. */
export const fillIncident: Write<'incidents.fill'> = (act, { incidentId, draftId, ...filling }) => {
  const incident = incidentFor(act, incidentId, 'fill');
  refuse(fillingFaults(act, incident, filling));
  const details = differences(incident, filling);
  dropDraft(act, draftId);
  if (Object.keys(details).length === 0) return incidentView(act, incident);
  return incidentView(act, takeIncidentStep(act, incident, 'fill', filling, { details }));
};

function fillingFaults(act: Act, before: Incident, said: IncidentFilling): (FaultAt | undefined)[] {
  return [
    // Said once: what is wrong in it is corrected beside it.
    before.phenomenon !== '' && said.phenomenon !== before.phenomenon
      ? { field: 'phenomenon', code: 'original' }
      : undefined,
    said.noLosses && said.losses.length > 0 ? { field: 'losses', code: 'range' } : undefined,
    ...said.authorities.map(({ at }, i): FaultAt | undefined =>
      at !== null && at > act.now ? { field: `authorities.${i}.at`, code: 'future' } : undefined,
    ),
  ];
}

function differences(before: Incident, said: IncidentFilling): Record<string, string> {
  const changed = filledParts.filter((part) => canonicalJson(before[part]) !== canonicalJson(said[part]));
  return Object.fromEntries(
    changed.map((part) => {
      const [was, is] = [wordsOf(before, part), wordsOf(said, part)];
      return [part, was === '' ? is : `${was} → ${is || '—'}`];
    }),
  );
}

/** A part as its history shows it. */
function wordsOf(said: IncidentFilling, part: FilledPart): string {
  switch (part) {
    case 'losses':
      return said.losses.map(({ item, amount }) => (amount === null ? item : `${item} ${yuanText(amount)}`)).join('；');
    case 'injured':
      return said.injured.map(({ who, harm }) => [who, harm].filter(Boolean).join(' ')).join('；');
    case 'authorities':
      return said.authorities.map(({ name, ref }) => [name, ref].filter(Boolean).join(' ')).join('；');
    case 'noLosses':
      return said.noLosses ? '✓' : '';
    default:
      return said[part];
  }
}
