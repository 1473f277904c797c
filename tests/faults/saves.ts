import { hash, randomUUID } from 'node:crypto';
import type { Random } from '../../db/demo/random.ts';
import type { InputOf, WorkerMethod } from '../../shared/contract/index.ts';
import { png } from '../fixtures/pictures.ts';
import { untouchedForm } from '../fixtures/reports.ts';
import type { Acknowledged } from './acknowledged.ts';

/** A call to the desk, and what its answer promises. */
export interface Save {
  method: WorkerMethod;
  input: InputOf<WorkerMethod>;
  acknowledges(value: unknown): Acknowledged;
}

function save<M extends WorkerMethod>(
  method: M,
  input: InputOf<M>,
  acknowledges: (value: unknown) => Acknowledged,
): Save {
  return { method, input, acknowledges };
}

const supervisor = '李静';

/** A new desk's first step: the site and its supervisor. */
export const firstPerson = save(
  'setup.create',
  { siteName: '蔚蓝国际大厦', timeZone: 'Asia/Shanghai', supervisorName: supervisor, pin: '4826' },
  (value) => ({ kind: 'site', id: idOf(value), words: supervisor }),
);

function idOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return value.id;
  throw new Error('an answer without an id');
}

const troubles = ['灯管闪烁，开关没有反应', '空调不制冷', '水龙头滴水，地面已经湿了', '走廊有异响'];

/** @param known cases that can be added to */
export function someSave(random: Random, known: readonly string[]): Save {
  const words = `${random.pick(troubles)} ${randomUUID()}`;
  const caseId = known.length > 0 ? random.pick(known) : null;
  const kind =
    caseId === null
      ? 'case'
      : random.weighted([
          ['case', 5],
          ['call', 3],
          ['note', 4],
          ['picture', 2],
        ] as const);
  if (kind === 'case' || caseId === null) return aCase(words);
  if (kind === 'call') return aCall(words);
  if (kind === 'note') return save('cases.note', { caseId, text: words }, () => ({ kind: 'note', id: caseId, words }));
  return aPicture(caseId, random);
}

function aCase(words: string): Save {
  const form = untouchedForm({
    subCategory: 'lamp',
    details: { unknownToCaller: 'yes', lampType: 'tube', quantity: '1' },
    publicArea: true,
    place: '一层大堂',
    locationDetail: '东门',
    content: words,
    callerName: 'Wang',
    phone: '13812345678',
    extAsked: true,
    readBackConfirmed: true,
  });
  return save('cases.register', form, () => ({ kind: 'case', id: form.id, words }));
}

function aCall(words: string): Save {
  const id = randomUUID();
  const input = {
    id,
    draftId: null,
    startedAt: null,
    direction: 'in',
    callerNumber: '13812345678',
    callerName: 'Wang',
    unitId: null,
    place: '',
    gist: words,
    handling: '已说明',
    result: 'answered',
    ringsBeforeAnswer: 2,
    readBack: true,
    transferTo: '',
    verifyBy: null,
  } as const;
  return save('calls.log', input, () => ({ kind: 'call', id, words }));
}

function aPicture(caseId: string, random: Random): Save {
  const id = randomUUID();
  const bytes = png(random.int(20, 400), random.int(20, 300), random.int(0, 255));
  const input = {
    register: 'cases',
    record: caseId,
    id,
    kind: 'other',
    caption: '',
    signatureId: null,
    takenAt: null,
    name: '照片.png',
    bytes,
  } as const;
  return save('attachments.add', input, () => ({ kind: 'picture', id, words: hash('sha256', bytes, 'hex') }));
}
