import { timeline } from '../../shared/registers/exported/titles.ts';
import { type RegisterName, registerNames, registers } from '../../shared/registers/index.ts';

/** The ids of the chosen rooms, as JSON in `@units`. */
const chosen = '(SELECT value FROM json_each(@units))';
const has = (register: RegisterName, field: string) => field in registers[register].schema.shape;

function ownUnit(register: RegisterName): string | null {
  if (register === 'units') return `t.id IN ${chosen}`;
  const ofCase = `t.caseId IN (SELECT id FROM cases WHERE unitId IN ${chosen})`;
  const known = has(register, 'caseId');
  if (!has(register, 'unitId')) return known ? ofCase : null;
  return known ? `(t.unitId IN ${chosen} OR (t.unitId IS NULL AND ${ofCase}))` : `t.unitId IN ${chosen}`;
}

/** Lines, signatures and pictures belong to a record, and it to a room. */
const ofRecords = `t.record IN (${registerNames
  .flatMap((register) => {
    const own = ownUnit(register);
    return own === null ? [] : [`SELECT t.id FROM ${register} t WHERE ${own}`];
  })
  .join(' UNION ALL ')})`;

/** @returns which of a register’s rows (`t`) belong to the rooms in `@units`; null for one that has to do with no room */
export function ofUnits(register: string): string | null {
  if (register === timeline) return ofRecords;
  const name = register as RegisterName;
  return ownUnit(name) ?? (has(name, 'record') ? ofRecords : null);
}
