import type { IncidentFilling, NewIncident, ReportInput } from '../../shared/contract/incidents.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import type { TypedTime } from '../form/index.ts';
import type { Screen } from '../shell/screen.ts';

/** A new incident while it is written. `unitId`: the room that was picked for the words of the place. */
export interface IncidentSaid extends Pick<NewIncident, 'type' | 'unitId' | 'place' | 'phenomenon' | 'logLineId'> {
  placed: boolean;
  discoveredAt: TypedTime;
}
export const nothingSaid: IncidentSaid = {
  ...{ type: null, unitId: null, place: '', placed: false, phenomenon: '', discoveredAt: null, logLineId: null },
};

/** Losses in yuan as they are typed. */
export interface FactsSaid extends Omit<IncidentFilling, 'losses' | 'authorities'> {
  incidentId: string;
  losses: { item: string; amount: number | null; insured: boolean }[];
  authorities: { name: string; at: TypedTime; ref: string }[];
}

/** @returns what stands there, as the form changes it */
export function factsOf(record: Incident): FactsSaid {
  const { phenomenon, plan, noPhotoReason, noLosses, injured, authorities, measures } = record;
  const losses = record.losses.map(({ item, amount, insured }) => ({
    item,
    amount: amount === null ? null : amount / 100,
    insured: insured === true,
  }));
  return { incidentId: record.id, phenomenon, plan, noPhotoReason, losses, noLosses, injured, authorities, measures };
}

/** @returns the filling as the desk takes it: lines without a name are none; null when a time cannot be read */
export function sentFacts({
  losses,
  authorities,
  injured,
  ...said
}: FactsSaid): IncidentFilling & { incidentId: string } {
  return {
    ...said,
    losses: losses
      .filter(({ item }) => item.trim() !== '')
      .map(({ item, amount, insured }) => ({
        item,
        insured,
        amount: amount === null ? null : Math.round(amount * 100),
      })),
    injured: injured.filter(({ who }) => who.trim() !== ''),
    authorities: authorities
      .filter(({ name }) => name.trim() !== '')
      .map(({ at, ...rest }) => ({ ...rest, at: typeof at === 'number' ? at : null })),
  };
}

/** The report while it is written; the signature is given under what stands there then. */
export type ReportSaid = Omit<ReportInput, 'draftId' | 'author'>;

/** @returns the form as it opens: empty, or with the report that was sent back */
export function reportOf({ id: incidentId, reports }: Incident): ReportSaid {
  const { impact = '', handling = '', cause = '', corrective = '', submittedTo = '' } = reports.at(-1) ?? {};
  return { incidentId, impact, handling, cause, corrective, submittedTo };
}

type FormOfRecord = 'incidentFacts' | 'incidentReport';

function incidentIn(content: string): string | null {
  try {
    const { incidentId } = JSON.parse(content) as { incidentId?: unknown };
    return typeof incidentId === 'string' ? incidentId : null;
  } catch {
    return null;
  }
}

/** @returns the incident on whose page a half-written form is gone on with */
export function screenOfIncidentDraft(form: FormOfRecord, content: string): Screen {
  const incidentId = incidentIn(content);
  const act = form === 'incidentReport' ? 'submit' : 'fill';
  return incidentId === null ? { at: 'incidents' } : { at: 'incidents', incidentId, act };
}
