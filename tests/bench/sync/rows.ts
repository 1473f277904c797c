import { v7 } from 'uuid';
import type { RecordOf } from '../../../shared/registers/index.ts';

export type Row = RecordOf<'units'>;

const companies = ['华信科技', '蓝海贸易', '通达物流', '云峰咨询', '金桥投资', '远洋设计'];

/** The same rooms for every contender: ten fields and an id. @param from the first one's number */
export function rooms(count: number, from = 0): Row[] {
  return Array.from({ length: count }, (_, i): Row => {
    const n = from + i;
    const floor = 1 + (n % 88);
    const room = `${floor}${String(n % 97).padStart(2, '0')}`;
    return {
      ...{ id: v7(), code: `${'EW'[n % 2]}-${room}-${n}`, zone: 'EW'[n % 2] ?? 'E', building: '1', block: '' },
      ...{ floor, room, kind: 'occupied', landlordType: null, active: true },
      companyName: `${companies[n % companies.length]}${n % 1000}`,
    };
  });
}
