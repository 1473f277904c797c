import { v7 } from 'uuid';
import type { NewCall } from '../../shared/contract/calls.ts';
import type { NewCase } from '../../shared/contract/cases.ts';
import { untouchedForm } from '../fixtures/reports.ts';
import type { Tenant } from './bench-building.ts';

const said = [
  '会议室灯管闪烁，开关没有反应，下午三点有客户来，希望尽快派人来看',
  '洗手间水龙头关不紧一直在滴水，地面已经湿了',
  '空调出风口不制冷，办公室二十多个人，已经和工程部说过一次',
  '走廊的地毯翘起来了，有人差点绊倒',
];

/** A standard report by a known tenant, as the intake form sends it. */
export function aReport({ unit, contact }: Tenant, i: number): NewCase {
  return untouchedForm({
    id: v7(),
    subCategory: 'lamp',
    details: { unknownToCaller: 'yes', lampType: 'tube', quantity: String(1 + (i % 4)) },
    unitId: unit.id,
    contactId: contact.id,
    locationDetail: '大会议室',
    content: said[i % said.length] ?? '',
    extAsked: true,
    readBackConfirmed: true,
  });
}

/** A call that is no report. */
export function aCall({ unit, contact }: Tenant, i: number): NewCall {
  return {
    id: v7(),
    draftId: null,
    startedAt: null,
    direction: 'in',
    callerNumber: `138${String(12_345_678 + i)}`,
    callerName: contact.name,
    unitId: unit.id,
    place: '',
    gist: '询问停车月卡办理流程及费用',
    handling: i % 2 ? '已告知到客服中心办理' : '已说明',
    result: 'answered',
    ringsBeforeAnswer: 2,
    readBack: true,
    transferTo: '',
    verifyBy: null,
  };
}
