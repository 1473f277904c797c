import { type KeyInput, keyInput } from '../../../shared/contract/keys.ts';
import { keyClasses, keyTypes, typesOfClass } from '../../../shared/registers/keys.ts';
import { fold } from '../../../shared/text/fold.ts';
import { keyFaults } from '../../keys/save.ts';
import type { Look } from '../../store/act.ts';
import { newId } from '../../store/ids.ts';
import { everyOf } from '../saving.ts';
import { codeKey } from '../units.ts';
import type { RowPlan } from './plan.ts';
import type { RowCells } from './row-cells.ts';

/** @returns a function that plans one row of a key list. A key that the book has stays as it is: keys are corrected one by one. */
export function keyPlanner(look: Look): (cells: RowCells) => RowPlan | null {
  const units = new Map(everyOf(look, 'units').map((u) => [codeKey(u.code), u.id]));
  const known = new Set(look.db.rows<{ keyCode: string }>('SELECT keyCode FROM keys').map((k) => fold(k.keyCode)));
  const seen = new Set<string>();
  return (cells) => {
    const code = cells.text('keyCode');
    if (seen.has(fold(code))) cells.fault('keyCode', 'duplicate');
    seen.add(fold(code));
    if (known.has(fold(code))) return { row: cells.row, action: 'same', label: code, puts: [] };
    const record = cells.check(keyInput, keyOf(look, cells, units), { class: 'keyClass', unitId: 'unitCode' });
    if (!record) return null;
    for (const { field, code: fault } of keyFaults(look, record, null)) cells.fault(columnOf[field] ?? field, fault);
    return {
      row: cells.row,
      action: 'create',
      label: `${code} ${cells.text('unitCode')}`,
      puts: [{ register: 'keys', record }],
    };
  };
}

const columnOf: Record<string, string> = { class: 'keyClass', unitId: 'unitCode' };

function keyOf(look: Look, cells: RowCells, units: ReadonlyMap<string, string>): Partial<KeyInput> {
  const kind = cells.word('keyClass', keyClasses);
  if (kind === null) cells.fault('keyClass', 'required');
  const unitCode = cells.text('unitCode');
  const unitId = unitCode === '' ? null : (units.get(codeKey(unitCode)) ?? null);
  if (unitCode !== '' && unitId === null) cells.fault('unitCode', 'unknown');
  const number = (field: string) => (cells.text(field) === '' ? null : Number(cells.text(field).normalize('NFKC')));
  return {
    id: newId(look.now),
    keyCode: cells.text('keyCode'),
    class: kind ?? 'owner',
    keyType: cells.word('keyType', keyTypes) ?? typesOfClass[kind ?? 'owner'][0],
    unitId,
    building: cells.text('building'),
    block: cells.text('block'),
    floor: number('floor'),
    room: '',
    equipmentName: cells.text('equipmentName'),
    copies: number('copies') ?? 1,
    ringNo: cells.text('ringNo'),
    cabinetPos: cells.text('cabinetPos'),
    custodian: kind === 'equipmentRoom' ? 'engineering' : 'customerService',
    copiesConsent: '',
    remarks: cells.text('remarks'),
  };
}
