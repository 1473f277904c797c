import type { HandSigning } from '../../shared/contract/signing.ts';
import type { IdentityInput } from '../../shared/registers/identity.ts';
import type { MailType } from '../../shared/registers/mail-items.ts';
import { allowsMailStep } from '../../shared/registers/mail-states.ts';
import { find } from '../directory/saving.ts';
import { tookBatch } from '../mail/batches.ts';
import { attempted, tellAddressee } from '../mail/care.ts';
import { passedCustody } from '../mail/custody.ts';
import { gaveAway } from '../mail/give-away.ts';
import { handedOut } from '../mail/hand-out.ts';
import { missIssue, settleIssue } from '../mail/issues.ts';
import { specialKept } from '../mail/mail-lines.ts';
import { received } from '../mail/receive.ts';
import type { Act, Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Life } from './agenda.ts';
import { day, hour, minute, officeTime } from './days.ts';
import { personName } from './names.ts';
import { Matter, type World } from './world.ts';

/** Spec §4.2: items a day, newspapers and magazines among them, and how many of them are signed for. */
const perDay = { items: 150, special: 10 };
const titles = [
  ['人民日报', 14],
  ['经济日报', 9],
  ['财经周刊', 6],
  ['参考消息', 22],
] as const;
const specialKinds: readonly MailType[] = ['registered', 'registered', 'parcelSlip', 'parcelSlip', 'parcelSlip'];

/** On paper, as a practised desk does it: the slip's number stands for the drawing. */
const onPaper = (signer: string, text: string, paperRef: string): HandSigning => {
  return { signer, text, paperRef, medium: 'paper', image: '', strokes: [] };
};
const nameOf = (look: Look, id: string) => find(look, 'staff', id)?.name ?? '';

/** The post office's delivery of a day, and what becomes of each special item in it. @param weight of the day, 1 is usual */
export function* mailLife(world: World, at: number, weight: number): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const special = random.count(perDay.special * weight);
  const counted = special + random.count((perDay.items - perDay.special) * weight);
  const off = random.chance(0.01);
  const short = random.chance(0.03) ? random.int(0, titles.length - 1) : -1;
  const periodicals = titles.map(([title, expected], i) => {
    return { title, expected, counted: i === short ? expected - 1 : expected };
  });
  const sheetNo = `YZ${random.int(10_000, 99_999)}`;
  const act: Act = yield matter.desk(at);
  const batch = tookBatch(
    act,
    {
      id: act.newId(),
      ...{ sheetNo, countedItems: counted, specialCount: special, periodicals, sealOk: true, stamped: true, at: null },
      postOfficeSheetCount: off ? counted + 1 : counted,
      difference: off ? '少一件平信，邮递员当场确认' : '',
      receiver: onPaper(nameOf(act, act.actor.id), `今收邮局送件 ${counted} 件`, sheetNo),
    },
    { receiver: null },
  );
  for (let i = 0; i < special; i += 1) {
    world.agenda.begin(itemLife(world, at + 4 * minute + i * 20_000, { batchId: batch.id }));
  }
  const title = titles[short]?.[0];
  if (title === undefined) return;
  const missing: Act = yield matter.desk(at + 30 * minute);
  const asked = { id: missing.newId(), title, issue: '当日', copies: 1, batchId: batch.id, contacted: '投递部' };
  const expectedOn = new Date(at + 8 * hour).toISOString().slice(0, 10);
  const issue = missIssue(missing, { ...asked, expectedOn, result: '答应补送' });
  const settled: Act = yield matter.desk(at + day);
  settleIssue(settled, { issueId: issue.id, outcome: 'arrived', result: '已补到', reportedTo: '' });
}

interface Item {
  batchId: string | null;
  /** Nobody fetches it: it waits when the story ends. */
  kept?: boolean;
}

/** One special item: mostly told by phone and fetched within the day; a few go back after two attempts. @param at UTC ms */
export function* itemLife(world: World, at: number, { batchId, kept = false }: Item): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const { unit, contacts } = random.pick(world.building.households);
  const addressee = contacts.length > 0 ? random.pick(contacts).name : personName(random);
  const type = random.pick(specialKinds);
  const trackingNo = `${type === 'registered' ? 'RA' : 'CP'}${random.int(100_000_000, 999_999_999)}CN`;
  const fate = kept ? 'kept' : random.chance(0.05) ? 'back' : 'fetched';
  const shelf = `${random.pick(['A', 'B', 'C'])}-${String(random.int(1, 20)).padStart(2, '0')}`;
  const act: Act = yield matter.desk(at);
  const item = received(act, {
    ...{ id: act.newId(), type, trackingNo, addressee, unitId: unit.id, shelf, remarks: '', batchId, at: null },
    ...{ carrier: '中国邮政', skipped: [], exceptReason: '' },
  });
  if (random.chance(0.8)) {
    const told: Act = yield matter.desk(at + 15 * minute + Math.round(random.wait(40 * minute)));
    const ack = random.chance(0.8) ? 'acknowledged' : 'noAnswer';
    const said = ack === 'acknowledged' ? '下班来取' : '';
    tellAddressee(told, { itemIds: [item.id], toPerson: addressee, phone: '', channel: 'phone', ack, said });
  }
  if (fate === 'back') return yield* backToPost(world, matter, item.id, at);
  if (fate === 'kept') return;
  const late = random.chance(0.2) ? day : 0;
  const fetched: Act = yield matter.desk(at + hour + Math.round(random.wait(4 * hour)) + late);
  if (read(fetched, 'mailItems', item.id).status !== 'registered') return;
  const slip = `L${random.int(1000, 9999)}`;
  const shown: IdentityInput = {
    ...{ docType: 'staffBadge', docNo: String(random.int(100_000, 999_999)), originalSeen: true, copyKept: false },
    relationToUnit: '员工',
  };
  const proxy = random.chance(0.15) ? personName(random) : addressee;
  const pickUp = {
    id: fetched.newId(),
    kind: 'pickUp',
    itemIds: [item.id],
    person: proxy,
    phone: '',
    at: null,
  };
  handedOut(
    fetched,
    { ...pickUp, kind: 'pickUp', identity: shown, receiver: onPaper(proxy, `今领到 ${trackingNo}`, slip) },
    { receiver: null },
  );
}

/** S24: nobody home twice; the postman takes it back the next morning. @param at UTC ms */
function* backToPost(world: World, matter: Matter, itemId: string, at: number): Life {
  const { random } = matter;
  const desk = (then: number) => matter.desk(officeTime(random, then, world.timeZone));
  for (const after of [3 * hour, day]) {
    const tried: Act = yield desk(at + after);
    const item = read(tried, 'mailItems', itemId);
    if (allowsMailStep(item.status, 'attempt')) attempted(tried, item, 'noOneHome', tried.now);
  }
  const back: Act = yield desk(at + 2 * day);
  if (read(back, 'mailItems', itemId).status !== 'returnToPost') return;
  const receiver = onPaper('邮递员', '今收回一件', `T${random.int(1000, 9999)}`);
  const away = {
    id: back.newId(),
    kind: 'return',
    itemIds: [itemId],
    person: '邮递员',
    forwardTo: '',
    at: null,
  };
  gaveAway(back, { ...away, kind: 'return', reason: '两次派送无人', receiver }, { receiver: null });
}

/** A37: at the change of shift whoever comes signs for every special item. @param at UTC ms. @param before UTC ms when the other one sat there */
export function* mailHandover(world: World, at: number, before: number): Life {
  const matter = new Matter(world);
  const from = matter.desk(before).by.id;
  const slip = `H${matter.random.int(1000, 9999)}`;
  const act: Act = yield matter.desk(at);
  const items = specialKept(act);
  const text = `今交接挂号信、包裹单、快递共 ${items.length} 件`;
  passedCustody(
    act,
    {
      ...{ id: act.newId(), fromStaff: from, toStaff: act.actor.id, reportedTo: '' },
      lines: items.map(({ id: itemId }) => ({ itemId, present: true, reason: '' })),
      giver: onPaper(nameOf(act, from), text, slip),
      receiver: onPaper(nameOf(act, act.actor.id), text, slip),
    },
    { giver: null, receiver: null },
  );
}
