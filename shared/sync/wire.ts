import { z } from 'zod';
import type { Json } from './canonical-json.ts';
import { type Change, changeKinds } from './change.ts';
import { limits } from './limits.ts';
import { type Answer, type Page, type PushAnswer, refusals, type Served } from './ports.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(64);
const moment = z.number().int().min(0).max(8.64e15);
const key = z.string().min(1).max(200);

/** Never runs deeper than the limit, so that nobody's nesting exhausts the stack. */
export function fitsDepth(value: unknown, left: number = limits.depth): boolean {
  if (value === null || typeof value !== 'object') return true;
  return left > 0 && Object.values(value).every((item) => fitsDepth(item, left - 1));
}

/** What came out of JSON.parse is JSON; what is left to check is its size. */
export const fieldsShape = z.custom<{ [name: string]: Json }>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= limits.fieldsPerChange &&
    fitsDepth(value),
);

/** One change as anybody may send it: its shape only. Whether it is true is for `judge`. */
export const changeShape = z
  .strictObject({
    id: z.uuid().lowercase(),
    site: name,
    device: z.string().regex(/^[0-9a-zA-Z-]{1,64}$/),
    n: z.number().int().min(1),
    stamp: z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-zA-Z-]{1,64}$/),
    register: name,
    record: key,
    kind: z.enum(changeKinds),
    fields: fieldsShape,
    salt: z.string().max(64),
    fieldsDigest: hash,
    actor: z.string().max(64),
    happenedAt: moment,
    enteredAt: moment,
    prevHash: hash,
    hash,
    reissues: z.uuid().nullish(),
  })
  .refine(({ stamp, device }) => stamp.slice(18) === device, { error: 'stamp of another device' });

const plainId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * What `changeShape` says of a change that was unpacked from columns, whose types, fields and hashes are right already: nearly all are plainly
 * so, and only the rest needs the whole shape.
 */
export function isPlainlyShaped(c: Change): boolean {
  return (
    plainId.test(c.id) &&
    isName(c.site) &&
    /^[0-9a-zA-Z-]{1,64}$/.test(c.device) &&
    c.n >= 1 &&
    c.stamp.length === 18 + c.device.length &&
    /^[0-9a-f]{12}-[0-9a-f]{4}-/.test(c.stamp) &&
    isName(c.register) &&
    c.record.length >= 1 &&
    c.record.length <= 200 &&
    c.salt.length <= 64 &&
    isHash(c.fieldsDigest) &&
    c.actor.length <= 64 &&
    isMoment(c.happenedAt) &&
    isMoment(c.enteredAt) &&
    isHash(c.prevHash) &&
    c.reissues === undefined
  );
}
const isName = (text: string) => text.length >= 1 && text.length <= 64;
const isHash = (text: string) => /^[0-9a-f]{64}$/.test(text);
const isMoment = (at: number) => at >= 0 && at <= 8.64e15;

/** A batch as it comes: each change is looked at by itself, so that one bad one does not hide the others. */
export const pushBody = z.strictObject({
  v: z.literal(limits.protocol),
  changes: z.array(z.unknown()).max(limits.changesPerBatch),
});

const answerShape: z.ZodType<Answer> = z.union([
  z.object({ id: z.string(), outcome: z.enum(['accepted', 'duplicate']), seq: z.number().int() }),
  z.object({ id: z.string(), outcome: z.literal('refused'), reason: z.literal('clockAhead'), seq: z.number().int() }),
  z.object({ id: z.string(), outcome: z.literal('refused'), reason: z.enum(refusals).exclude(['clockAhead']) }),
]);
export const pushAnswerShape: z.ZodType<PushAnswer> = z.object({
  answers: z.array(answerShape),
  have: z.number().int().min(0),
  now: moment,
});

/** The answer to a batch that went straight on, each change of it: the place of the first one. */
export const straightAnswerShape = z.object({
  first: z.number().int().min(1),
  have: z.number().int().min(0),
  now: moment,
});

export const servedShape: z.ZodType<Served> = z.object({
  seq: z.number().int().min(1),
  change: changeShape,
  aside: z.boolean(),
});
export const pageShape: z.ZodType<Page> = z.object({
  served: z.array(servedShape).max(limits.changesPerBatch),
  cursor: z.string().max(100),
  more: z.boolean(),
  now: moment,
});
