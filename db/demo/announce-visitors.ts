import type { PermitInput, WatchInput } from '../../shared/contract/visitors.ts';
import type { Act } from '../store/act.ts';
import { newId } from '../store/ids.ts';
import { savePermit } from '../visitors/permits.ts';
import { saveWatchEntry } from '../visitors/watch-list.ts';
import { day, hour } from './days.ts';
import { mobileNumber, personName } from './names.ts';
import type { World } from './world.ts';

/** What hosts said about who may come, and whom the desk holds, at the end of the story. @param act a supervisor's */
export function announceVisitors(act: Act, { random, building }: World): void {
  const blank = { company: '', place: '', companions: 0, vehicle: '', workNo: '', remarks: '', validFrom: null };
  const permit = (kind: PermitInput['kind'], fields: Partial<PermitInput>): void => {
    const { unit, contacts } = random.pick(building.households);
    const host = contacts[0]?.name ?? '';
    const person = { name: personName(random), contact: mobileNumber(random), visitedPerson: host };
    const said = { purpose: 'visitUnit', purposeText: '拜访', saidBy: `${host || unit.code} 电话` } as const;
    const id = newId(act.now, random);
    savePermit(act, { ...blank, ...person, ...said, id, kind, unitId: unit.id, validUntil: null, ...fields });
  };
  for (let i = 0; i < 6; i += 1) permit('expected', { companions: i % 3 });
  for (let i = 0; i < 8; i += 1) permit('permanent', { purposeText: '家政保洁' });
  for (let i = 0; i < 4; i += 1) permit('temporary', { validUntil: act.now + (3 + i) * day });
  permit('doNotAdmit', { remarks: '已离职，不再接待' });
  for (const company of ['北方电梯维保', '恒信消防工程']) {
    const works = {
      purpose: 'contractor',
      purposeText: '维保',
      saidBy: '工程部',
      workNo: `SG-${random.int(100, 999)}`,
    };
    permit('contractor', { ...works, company, unitId: null, validUntil: act.now + 20 * day } as Partial<PermitInput>);
  }
  const watched: Partial<WatchInput>[] = [
    { level: 'refuse', reason: '多次上门推销，保安劝离', instructions: '请安管员到场' },
    { level: 'caution', reason: '与住户有纠纷', instructions: '先打电话问住户', until: act.now + 90 * day - hour },
  ];
  for (const fields of watched) {
    const id = newId(act.now, random);
    const person = { name: personName(random), otherNames: [], phone: mobileNumber(random), idEnd: '', vehicle: '' };
    saveWatchEntry(act, { level: 'refuse', reason: '', instructions: '', until: null, ...person, ...fields, id });
  }
}
