import { z } from 'zod';
import { id, moment, text, words } from '../registers/base.ts';
import { type Destruction, destructionReasons, type RetentionHold } from '../registers/destructions.ts';
import { type RetentionRoot, type RetentionRule, retentionRuleNames } from '../registers/retention-rules.ts';
import { method, supervisor } from './method.ts';

const typedPin = z.string().max(64);

/** One rule, and how many records have reached the end of their time under it. Times are UTC ms. */
export interface RetentionLine {
  rule: RetentionRule;
  years: number;
  until: number;
  count: number;
  heldCount: number;
}
/** A record that has reached its time and is kept: by somebody's word, or because it tells of harm or crime. */
export interface HeldRecord {
  register: RetentionRoot;
  record: string;
  no: string;
  endedAt: number;
  why: 'held' | 'harm';
  reason: string;
}
/** What would be destroyed now, and what would not. */
export interface RetentionPlan extends RetentionLine {
  roots: { register: RetentionRoot; count: number; oldestAt: number; newestAt: number }[];
  /** What goes with them. */
  parts: { register: string; count: number }[];
  fileCount: number;
  /** The first of those that are kept. */
  held: HeldRecord[];
  /** By register, the fields that are emptied. */
  goes: { register: string; fields: string[] }[];
  backupsUntil: number;
}
export type DestructionView = Destruction & { filledByName: string; witnessName: string };
export type HoldView = RetentionHold & { setByName: string };

export const retentionMethods = {
  'retention.lines': method<RetentionLine[]>()('read', supervisor, z.object({})),
  'retention.plan': method<RetentionPlan>()('read', supervisor, z.object({ rule: z.enum(retentionRuleNames) })),
  /**
   * F21: destroys what `retention.plan` showed, with the PINs of two different persons. Refuses with `recordChanged` when it is
   * not what was shown (`count`), `pinWrong`, `pinBlocked`, `notAllowed`, `invalid`.
   */
  'retention.destroy': method<DestructionView>()(
    'write',
    supervisor,
    z.object({
      rule: z.enum(retentionRuleNames),
      count: z.number().int().min(1),
      until: moment,
      reason: z.enum(destructionReasons),
      remarks: text(2000),
      approvedBy: words(60),
      pin: typedPin,
      witness: id,
      witnessPin: typedPin,
    }),
  ),
  /** Goes on with one that was cut off. */
  'retention.goOn': method<DestructionView>()('write', supervisor, z.object({ id })),
  'retention.list': method<DestructionView[]>()('read', supervisor, z.object({})),
  /** Keeps a record beyond its time, or lets it go (`held` false). Refuses a number that there is not with `unknown` at `no`. */
  'retention.hold': method<HoldView>()(
    'write',
    supervisor,
    z.object({ no: words(60), held: z.boolean(), reason: words(500) }),
  ),
  'retention.holds': method<HoldView[]>()('read', supervisor, z.object({})),
};
