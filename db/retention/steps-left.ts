import type { RegisterName } from '../../shared/registers/index.ts';
import type { Look } from '../store/act.ts';
import { isRecordDestroyed } from '../sync/erase.ts';

/** Nothing may be done any more with what was destroyed by rule, so nothing is offered. @returns the steps that are left of a record's own */
export function stepsLeft<Step>(look: Look, register: RegisterName, id: string, steps: Step[]): Step[] {
  return isRecordDestroyed(look.db, register, id) ? [] : steps;
}
