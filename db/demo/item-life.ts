import type { CaseView } from '../../shared/contract/cases.ts';
import type { HandSigning } from '../../shared/contract/signing.ts';
import { answerTo } from '../../shared/registers/questions.ts';
import { viewOf } from '../cases/case-view.ts';
import { claimItem } from '../found-items/claim.ts';
import { handedBack } from '../found-items/hand-back.ts';
import { disposeItem } from '../found-items/keeping.ts';
import { passedOn } from '../found-items/pass-on.ts';
import { mayStore, storeFromCase, storeItem } from '../found-items/store.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Life, Step } from './agenda.ts';
import { day, hour, minute, officeTime } from './days.ts';
import { Matter, type World } from './world.ts';

const things = [
  '{黑|蓝|格子}雨伞',
  '{白色|灰色}保温杯',
  '{会员|门禁}卡一张',
  '{黑色|米色}围巾',
  '充电器一个',
  '文件袋一个',
];

/** Somebody forgot a thing at the desk. @param at UTC ms */
export function* leftLife(world: World, at: number): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const itemDescription = random.say(random.pick(things));
  const act: Act = yield matter.desk(at);
  const { record } = storeItem(act, {
    ...{ id: act.newId(), direction: 'leftAtDesk', itemDescription, distinguishingMarks: '' },
    ...{ unitId: null, place: '前台', whereWhen: '前台柜台上', finder: '', estimatedValue: null, at: null },
    reporter: random.pick(world.building.staff).name,
    reporterPhone: '',
    storagePlace: random.pick(['前台抽屉', '前台柜子']),
  });
  yield* itemLife(world, record.id, act.now);
}

/** What somebody found comes into custody with its report, which is then done; whoever was not content is answered by people. */
export function* foundLife(matter: Matter, view: CaseView): Generator<Step, CaseView, Act> {
  const { id: caseId, kind, subCategory, reopened, notifiedAt, createdAt, callerName, companyName } = view.record;
  const named = callerName !== '' || companyName !== '';
  if (kind !== 'report' || subCategory !== 'found' || reopened > 0 || !named) return view;
  const act: Act = yield matter.desk((notifiedAt ?? createdAt) + matter.random.int(3, 14) * minute);
  const found = read(act, 'cases', caseId);
  const somewhere = found.place !== '' || found.locationDetail !== '';
  if (!mayStore(act, found) || !somewhere || answerTo(found.details, 'storagePlace') === '') return view;
  const { record } = storeFromCase(act, { id: act.newId(), caseId });
  matter.world.agenda.begin(itemLife(matter.world, record.id, act.now));
  return viewOf(act, read(act, 'cases', caseId));
}

/** Most are fetched within days; of the rest some go to security or the police, and some nobody ever misses. */
function* itemLife(world: World, itemId: string, from: number): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const end = random.weighted([
    ['handedBack', 0.62],
    ['security', 0.08],
    ['police', 0.04],
    ['kept', 0.26],
  ] as const);
  const at = officeTime(random, Math.round(from + 20 * minute + random.wait(3 * day)), world.timeZone);
  if (end === 'kept') return yield* disposed(matter, itemId, from);
  const slip = `S${random.int(1000, 9999)}`;
  if (end === 'handedBack') return yield* fetched(matter, itemId, at, slip);
  const act: Act = yield matter.desk(at);
  const recipient = end === 'security' ? '保安部值班' : '建国路派出所';
  const said = { recipient, recipientRef: slip, reason: '贵重物品，移交处理', receiver: null };
  passedOn(act, { itemId, to: end, ...said }, {});
}

function* fetched(matter: Matter, itemId: string, at: number, slip: string): Life {
  const { random, world } = matter;
  const household = random.pick(world.building.households);
  const [someone] = household.contacts;
  let act: Act = yield matter.desk(at);
  const { itemDescription, no, matchedCase } = read(act, 'foundItems', itemId);
  const loser = matchedCase === null ? null : read(act, 'cases', matchedCase);
  const claimant = loser?.callerName || (someone?.name ?? '访客陈先生');
  const claim = {
    ...{ itemId, claimant, claimantCompany: loser?.companyName ?? household.unit.companyName },
    claimantPhone: loser?.phone || (someone?.phone ?? '') || '13800001234',
    claimedMarks: random.pick(['说得出颜色和牌子', '说得出里面的东西', '有同款照片']),
  };
  if (random.chance(0.3)) {
    claimItem(act, claim);
    act = yield matter.desk(officeTime(random, Math.round(at + 2 * hour + random.wait(day)), world.timeZone));
  }
  const text = `本人领回 ${itemDescription}（${no}），已当面核对无误。`;
  const hand: HandSigning = { signer: claimant, text, paperRef: slip, medium: 'paper', image: '', strokes: [] };
  const shown = { docType: 'staffBadge', docNo: `GP${random.int(10_000, 99_999)}` } as const;
  const identity = { ...shown, originalSeen: true, copyKept: false, relationToUnit: '' };
  handedBack(act, { ...claim, marksAgree: true, identity, draftId: null, claimantHand: hand }, { claimant: null });
}

/** Its period over, the supervisor decides within the week. */
function* disposed(matter: Matter, itemId: string, from: number): Life {
  const { random, world } = matter;
  const act: Act = yield matter.supervisor(
    officeTime(random, Math.round(from + 31 * day + random.wait(3 * day)), world.timeZone),
  );
  disposeItem(act, { itemId, reason: random.pick(['无人认领，交内务部处理', '无人认领，捐出']) });
}
