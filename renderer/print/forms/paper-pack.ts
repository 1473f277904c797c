import type { Pack } from '../../../shared/contract/paper-pack.ts';
import { incidentStateText } from '../../incidents/incident-words.ts';
import { keyStateText } from '../../keys/key-words.ts';
import { type Block, brief, type Column, type Form, note, table } from '../form.ts';
import type { Manner } from '../manner.ts';
import { blankSheet } from './blank-forms.ts';

type ColumnName = keyof typeof import('../../i18n/zh-CN/paper-pack.ts').paperPack.column;

/** 应急纸包: how things stand, whom to call, where each key hangs, and empty forms to write on until the power is back. */
export function packForms(pack: Pack, manner: Manner): Form[] {
  const { t } = manner;
  const cabinet = pack.cabinet.length > 0 ? [sheet('cabinet', [cabinetMap(pack, manner)], manner)] : [];
  return [
    sheet('now', [...standing(pack, manner), note(t('paperPack.sheet.local'))], manner),
    sheet('phones', phoneList(pack, manner), manner),
    ...cabinet,
    ...pack.blanks.map((blank) => blankSheet(blank, manner)),
  ];
}

function sheet(name: 'now' | 'phones' | 'cabinet', blocks: Block[], { t, time, paper }: Manner): Form {
  const under: [string, string] = [t('paperPack.sheet.asOf', { time: time(paper.printedAt) }), ''];
  return { id: `pack-${name}`, code: 'pack', title: t(`paperPack.sheet.${name}`), under, voided: null, blocks };
}

const columnsOf = ({ t }: Manner, widths: Partial<Record<ColumnName, number>>): Column[] =>
  Object.entries(widths).map(([name, width]) => ({ label: t(`paperPack.column.${name as ColumnName}`), width }));

/** A part with nothing in it says so: an empty table would look like one that was not filled in. */
function part(title: string, columns: Column[], rows: string[][], { t }: Manner): Block {
  return rows.length > 0 ? table(title, columns, rows) : note(`${title}：${t('paperPack.sheet.none')}`);
}

function standing({ inside, urgent, incidents, keysOut, mail, duty }: Pack, manner: Manner): Block[] {
  const { t, time, matter } = manner;
  const clock = (at: number | null) => time(at).slice(5);
  return [
    part(
      t('paperPack.sheet.urgent', { count: urgent.length }),
      columnsOf(manner, { no: 3, where: 2.4, what: 6, caller: 3.6, dueAt: 2 }),
      urgent.map((c) => [
        c.no,
        c.place,
        brief(`${matter(c)} ${c.content}`, 90),
        [brief(c.callerName, 24), c.phone].filter(Boolean).join(' '),
        clock(c.dueAt),
      ]),
      manner,
    ),
    part(
      t('paperPack.sheet.incidents', { count: incidents.length }),
      columnsOf(manner, { no: 3, where: 2.6, what: 6.4, state: 2, time: 1.8, dueAt: 1.8 }),
      incidents.map((one) => [
        one.no,
        one.place,
        brief(`${t(`domain.emergency.${one.type}`)} ${one.phenomenon}`, 90),
        incidentStateText(one, t),
        clock(one.discoveredAt),
        clock(one.dueAt),
      ]),
      manner,
    ),
    part(
      t('paperPack.sheet.inside', { count: inside.reduce((sum, { companions }) => sum + 1 + companions, 0) }),
      columnsOf(manner, { name: 3.4, heads: 1.2, phone: 2.6, place: 3.6, badgeNo: 1.6, arrivedAt: 2, leaveBy: 2 }),
      inside.map((visit) => [
        brief([visit.name, visit.company].filter(Boolean).join(' '), 40),
        String(1 + visit.companions),
        visit.contact,
        brief([visit.place, visit.visitedPerson].filter(Boolean).join(' '), 40),
        visit.badgeNo,
        clock(visit.arrivedAt),
        clock(visit.leaveBy),
      ]),
      manner,
    ),
    part(
      t('paperPack.sheet.keysOut', { count: keysOut.length }),
      columnsOf(manner, { cabinetPos: 1.8, key: 5, holder: 4, dueAt: 2 }),
      keysOut.map((key) => [
        key.cabinetPos,
        brief(`${key.keyCode} ${key.label}`, 60),
        brief(key.holder || keyStateText(key, t), 40),
        clock(key.dueAt),
      ]),
      manner,
    ),
    part(
      t('paperPack.sheet.mail', { count: mail.length }),
      columnsOf(manner, { no: 3, tracking: 3.4, addressee: 3.6, shelf: 2.4, keeper: 2.2 }),
      mail.map((item) => [
        item.no,
        item.trackingNo,
        brief([item.place, item.addressee].filter(Boolean).join(' '), 40),
        item.shelf,
        item.keeperName,
      ]),
      manner,
    ),
    part(
      t('paperPack.sheet.duty'),
      columnsOf(manner, { department: 2.6, phone: 2, dutyPhone: 2, person: 5, until: 2 }),
      duty.departments.flatMap(({ name, phone, dutyPhone, people }) =>
        people.length === 0
          ? [[name, phone, dutyPhone, '', '']]
          : people.map((one, i) => [
              i === 0 ? name : '',
              i === 0 ? phone : '',
              i === 0 ? dutyPhone : '',
              [one.name, one.post, one.mobile || one.phone].filter(Boolean).join(' '),
              clock(one.until),
            ]),
      ),
      manner,
    ),
  ];
}

function phoneList({ phones, contactsLeft }: Pack, manner: Manner): Block[] {
  const { t } = manner;
  const of = (group: 'staff' | 'contact') => phones.filter((line) => line.group === group);
  const positions = of('staff').map((line) => [
    line.name,
    [line.of, t(`domain.position.${line.what as 'staff'}`)].filter(Boolean).join(' '),
    line.phones.join('，'),
  ]);
  const rooms = of('contact').map((line) => [
    line.of,
    brief([line.name, line.what].filter(Boolean).join(' '), 40),
    line.phones.join('，'),
  ]);
  const blocks = [
    part(t('paperPack.sheet.staff'), columnsOf(manner, { name: 3, department: 4, phone: 5 }), positions, manner),
    part(t('paperPack.sheet.contacts'), columnsOf(manner, { room: 2.4, name: 5, phone: 4.6 }), rooms, manner),
  ];
  return contactsLeft > 0 ? [...blocks, note(t('paperPack.sheet.contactsLeft', { count: contactsLeft }))] : blocks;
}

/** Two keys side by side: half the paper. A key that is not there is marked. */
function cabinetMap({ cabinet }: Pack, manner: Manner): Block {
  const one = (key: Pack['cabinet'][number] | undefined) =>
    key === undefined
      ? ['', '']
      : [key.cabinetPos, brief(`${key.status === 'inCabinet' ? '' : '✕ '}${key.keyCode} ${key.label}`, 44)];
  const half = Math.ceil(cabinet.length / 2);
  const rows = cabinet.slice(0, half).map((key, i) => [...one(key), ...one(cabinet[half + i])]);
  const columns = columnsOf(manner, { cabinetPos: 1.6, key: 5 });
  return table('', [...columns, ...columns.map((column) => ({ ...column, label: `${column.label} ` }))], rows);
}
