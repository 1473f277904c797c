import type { AppRole } from '../../shared/registers/people.ts';
import { markNoteRead, orderNote, passOnNote } from '../desk-notes/write-note.ts';
import type { Act } from '../store/act.ts';
import type { Life } from './agenda.ts';
import { day, hour } from './days.ts';
import { Matter, type World } from './world.ts';

interface Order {
  title: string;
  text: string;
  roles: AppRole[];
}

const orders: readonly Order[] = [
  {
    title: '全楼停电、停水的统一说法',
    text: '客户问起时只说："物业正在处理，预计恢复时间确定后马上告诉您。" 不猜原因，不说时间。',
    roles: ['receptionist', 'nightGuard'],
  },
  {
    title: '夜间借钥匙',
    text: '20:00 以后只借给值班工程师和保安；借出前打电话给工程值班核实，第二天 08:00 前必须归还。',
    roles: ['nightGuard'],
  },
  {
    title: '快递和外卖不上楼',
    text: '快递、外卖一律在大堂等候，由客户下楼取。客户行动不便的，由保安陪同。',
    roles: ['receptionist', 'nightGuard'],
  },
];

/** The orders that stand: given once, and read by everybody in the days after. @param at UTC ms */
export function* standingOrders(world: World, at: number): Life {
  const matter = new Matter(world);
  const notes: string[] = [];
  for (const { roles, ...said } of orders) {
    const act: Act = yield matter.supervisor(at);
    const { record } = orderNote(act, { id: act.newId(), ...said, readers: { people: [], roles }, replaces: null });
    notes.push(record.id);
  }
  // Within a week everybody has sat there.
  for (let time = at + hour; time < at + 7 * day; time += 6 * hour) {
    for (const seat of [0, 1]) {
      const act: Act = yield { at: time, by: world.roster.desk(time, seat) };
      for (const noteId of notes) markNoteRead(act, { noteId });
    }
  }
}

/** The last word for the next shifts; not everybody has read it. @param at UTC ms */
export function* lastWord(world: World, at: number): Life {
  const act: Act = yield new Matter(world).desk(at);
  passOnNote(act, {
    ...{ id: act.newId(), title: '周六外墙清洗', validUntil: at + 4 * day },
    text: '周六 08:00–16:00 西区外墙清洗，客户来电请提醒关窗。',
    readers: { people: [], roles: ['receptionist', 'nightGuard'] },
  });
}
