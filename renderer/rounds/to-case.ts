import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { call } from '../desk/bridge.ts';
import { now } from '../desk/steady-now.ts';
import { emptyIntake } from '../intake/intake-values.ts';
import { openScreen } from '../shell/screen.ts';

/** What a round knows of the report that it leads to. */
export interface Seen {
  content: string;
  place: string;
  /** Where exactly. */
  locationDetail: string;
  unit: { id: string; code: string } | null;
  subCategory: CaseTypeCode | null;
  severity: Case['severity'];
}

/**
 * Opens the intake with what was seen on a round, as a draft: nothing is said twice, and nothing is lost if it is left.
 * @param link tells the round the id that the report will have
 */
export async function beginReport(seen: Seen, link: (caseId: string) => Promise<unknown>): Promise<void> {
  const id = crypto.randomUUID();
  await link(id);
  const { content, place, locationDetail, unit, subCategory, severity } = seen;
  const values = {
    ...emptyIntake(now()),
    ...{ kind: 'report', channel: 'viaPatrol', severity, subCategory, content, locationDetail },
    ...(unit ? { unitId: unit.id, who: unit.code } : { publicArea: true, place, who: '' }),
  };
  await call('drafts.save', { id, form: 'intake', title: content.slice(0, 120), content: JSON.stringify(values) });
  openScreen({ at: 'intake', draftId: id });
}
