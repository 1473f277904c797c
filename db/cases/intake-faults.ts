import type { FaultAt } from '../../shared/errors.ts';
import { answerFaults } from '../../shared/registers/answers.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { dangling } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';

type Links = Partial<Pick<Case, 'unitId' | 'contactId' | 'zoneId' | 'callId' | 'repeatOf'>>;

function lost(look: Look, register: 'cases' | 'calls', field: string, id: string | null): FaultAt | undefined {
  const there = id === null || look.db.row(`SELECT 1 FROM ${register} WHERE id = ?`, id);
  return there ? undefined : { field, code: 'unknown' };
}

/** @returns a fault for each reference that points at nothing. */
export function linkFaults(look: Look, links: Links): FaultAt[] {
  const { unitId = null, contactId = null, zoneId = null, callId = null, repeatOf = null } = links;
  return [
    dangling(look, 'units', 'unitId', unitId),
    dangling(look, 'contacts', 'contactId', contactId),
    dangling(look, 'zones', 'zoneId', zoneId),
    lost(look, 'calls', 'callId', callId),
    lost(look, 'cases', 'repeatOf', repeatOf),
  ].filter((fault) => fault !== undefined);
}

/** @returns what is missing or wrong in the answers to what the case's type asks besides (S04, S06–S08) */
export function faultsOfAnswers(look: Look, c: Case): FaultAt[] {
  return answerFaults(c, c.receivedAt, { now: look.now, timeZone: look.site.timeZone, parameters: look.parameters });
}
