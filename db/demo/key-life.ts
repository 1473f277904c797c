import type { LoanInput } from '../../shared/contract/keys.ts';
import type { HandSigning } from '../../shared/contract/signing.ts';
import type { DepartmentCode, Staff } from '../../shared/registers/people.ts';
import { lent } from '../keys/lend.ts';
import { returned } from '../keys/return.ts';
import type { Act } from '../store/act.ts';
import { read } from '../store/records.ts';
import type { Life } from './agenda.ts';
import { hour, minute } from './days.ts';
import { Matter, type World } from './world.ts';

const reasons: Partial<Record<DepartmentCode, readonly string[]>> = {
  engineering: ['检修{照明|弱电|水管|空调}', '抄{水|电}表', '更换{门锁|灯具}', '处理报修，需进门'],
  housekeeping: ['打扫{楼道|清洁间}', '清运{垃圾|杂物}'],
  security: ['巡查{楼层|机房}', '检查{消防|门窗}'],
  property: ['{空置房|公共区域}巡视', '陪同{验房|看房}'],
};

/** On paper, as a practised desk does it: the slip's number stands for the drawing. */
const onPaper = (signer: string, text: string, paperRef: string): HandSigning => {
  return { signer, text, paperRef, medium: 'paper', image: '', strokes: [] };
};

/** One key is borrowed and, mostly, back the same day. @param at UTC ms. @param kept it stays out: somebody has to chase it */
export function* keyLife(world: World, at: number, kept = false): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const keyId = random.pick(world.keys);
  const borrower = borrowerFor(world);
  const slip = `J${random.int(1000, 9999)}`;
  const away = random.chance(0.04) ? random.wait(10 * hour) : 8 * minute + random.wait(80 * minute);
  const act: Act = yield matter.desk(at);
  if (read(act, 'keys', keyId).status !== 'inCabinet') return;
  const loan = loanOf(act, world, keyId, borrower, slip);
  const { record } = lent(act, loan, { borrower: null });
  if (kept) return;
  const back: Act = yield matter.desk(at + Math.round(away));
  const { lines } = record;
  const text = `归还 ${lines.map(({ keyCode }) => keyCode).join('、')}`;
  const keys = lines.map(({ keyId: id, qty }) => ({ keyId: id, qty, condition: 'good' as const, reason: '' }));
  const returner = onPaper(borrower.name, text, slip);
  returned(
    back,
    { moveId: record.id, draftId: null, keys, broughtBy: borrower.name, reportedTo: '', returner, at: null },
    { returner: null },
  );
}

function borrowerFor({ random, building }: World): Staff & { code: DepartmentCode } {
  const known = building.staff.flatMap((person) => {
    const code = building.departments.find(({ id }) => id === person.departmentId)?.code;
    return code && reasons[code] ? [{ ...person, code }] : [];
  });
  return random.pick(known);
}

function loanOf(
  act: Act,
  { random }: World,
  keyId: string,
  borrower: Staff & { code: DepartmentCode },
  slip: string,
): LoanInput {
  const { copies, keyCode } = read(act, 'keys', keyId);
  const purpose = random.say(random.pick(reasons[borrower.code] ?? ['工作']));
  return {
    id: act.newId(),
    keyIds: [keyId],
    qty: copies,
    borrowerKind: 'internal',
    person: borrower.name,
    staffId: borrower.id,
    companyName: '',
    phone: borrower.mobile || borrower.phone,
    department: borrower.code,
    purposeKind: act.actor.role === 'nightGuard' ? 'emergency' : 'work',
    purpose,
    voucherNo: '',
    reminderGiven: true,
    leader: null,
    borrower: onPaper(borrower.name, `借用 ${keyCode}，用途：${purpose}`, slip),
    at: null,
  };
}
