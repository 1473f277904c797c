import type { HandSigning } from '../../shared/contract/signing.ts';
import { countItems } from '../found-items/count.ts';
import { anyHeld } from '../handovers/counts.ts';
import { sheetOf } from '../handovers/handover-view.ts';
import { holderOf, nameOf, takeEmptyDesk } from '../handovers/holder.ts';
import { signedHandover } from '../handovers/sign.ts';
import { startHandover, writeHandover } from '../handovers/write.ts';
import { countKeys, explainCount } from '../keys/count.ts';
import { specialKept } from '../mail/mail-lines.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Life } from './agenda.ts';
import { hour, minute } from './days.ts';
import { Matter, type World } from './world.ts';

const instructions = [
  '{西区|东区}货梯下午保养，电梯前放提示牌',
  '明早九点有参观团，{二|三}十人，安排好等候区',
  '{18|22|25}层走廊灯已报修，晚班留意有没有修好',
  '地下车库{2|3}号门关不严，已报工程，巡查时看一眼',
  '{李总|王经理}的快件明早来取，放在前台抽屉',
  '{9|12|16}层有客户通宵加班，名单在登记簿里',
];
const reservations = ['打印机墨粉快用完，没有备用', '少一支手电，说好明早补来', '登记簿最后一页被水弄湿，字迹能认'];
const lateKey = ['工程借去开机房，还没送回', '清洁领去开水房，晚些送来'];

const inCabinet = "SELECT id FROM keys WHERE status = 'inCabinet' AND custodian = 'customerService' ORDER BY keyCode";
const held = "SELECT id FROM foundItems WHERE status IN ('stored', 'claimed') AND voided = 0";
const idsOf = (act: Act, sql: string) => act.db.rows<{ id: string }>(sql).map(({ id }) => id);

/**
 * S25, at one change of shift: everything is counted, what has to be said is said, and both sign on paper.
 * @param at UTC ms of the change; whoever sat there an hour before hands over to whoever sits there an hour later
 */
export function* shiftChange(world: World, at: number): Life {
  const { random } = new Matter(world);
  const from = world.roster.desk(at - hour, 0);
  const to = world.roster.desk(at + hour, 0);
  let act: Act = yield { at: at - 16 * minute, by: from };
  takeEmptyDesk(act, from.id);
  // Somebody else took it over meanwhile, with a reason.
  if (holderOf(act)?.id !== from.id) return;
  const handoverId = act.newId();
  startHandover(act, { id: handoverId });
  act = yield { at: at - 11 * minute, by: from };
  count(world, act);
  act = yield { at: at - 4 * minute, by: from };
  const told = random.chance(0.3) ? random.say(random.pick(instructions)) : '';
  const { equipment } = read(act, 'handovers', handoverId);
  writeHandover(act, {
    ...{ handoverId, customerQuestions: '', wronglyIssued: '', suppliesOk: true, suppliesNote: '' },
    cash: random.chance(0.4) ? random.int(2, 60) * 1000 : 0,
    equipment: equipment.map((line) => ({ ...line, condition: 'good' })),
    ...{ instructions: told, readers: [] },
  });
  act = yield { at: at + 6 * minute, by: from };
  // The first thing that anybody found came in after the count.
  if (read(act, 'handovers', handoverId).itemCountId === null) countHeld(act);
  const slip = `H${random.int(1000, 9999)}`;
  const names = { giver: nameOf(act, from.id), receiver: nameOf(act, to.id) };
  const onPaper = (signer: string, text: string): HandSigning => {
    return { signer, text, medium: 'paper', paperRef: slip, image: '', strokes: [] };
  };
  const reserved = random.chance(0.04);
  signedHandover(
    act,
    {
      ...{ handoverId, toStaff: to.id, pin: '', read: true, reserved, reportedTo: '' },
      sheetHash: sheetOf(act, read(act, 'handovers', handoverId)).sheetHash,
      reservations: reserved ? random.pick(reservations) : '',
      lines: specialKept(act).map(({ id: itemId }) => ({ itemId, present: true, reason: '' })),
      giver: onPaper(names.giver, '以上情况已当面交清。'),
      receiver: onPaper(names.receiver, '以上情况已当面接清。'),
    },
    {},
  );
}

/** Once in a while a key is not back yet; who has it is known and told. */
function count({ random }: World, act: Act): void {
  const keys = idsOf(act, inCabinet);
  const missing = random.chance(0.05) ? random.pick(keys) : undefined;
  const counted = keys.filter((id) => id !== missing);
  const { record } = countKeys(act, { id: act.newId(), draftId: null, scope: 'all', keyIds: counted, strange: [] });
  if (missing !== undefined) {
    const explanations = [{ keyId: missing, text: random.pick(lateKey) }];
    explainCount(act, { countId: record.id, explanations, reportedTo: '何志明' });
  }
  countHeld(act);
}

function countHeld(act: Act): void {
  if (act.db.row(anyHeld) !== undefined) countItems(act, { id: act.newId(), itemIds: idsOf(act, held) });
}
