import { z } from 'zod';
import { id, moment } from './base.ts';
import type { AppRole } from './people.ts';
import { retentionRuleNames } from './retention-rules.ts';

export const destructionReasons = ['expired', 'noValue'] as const;
export type DestructionReason = (typeof destructionReasons)[number];

/** How many records of one register went. */
export const destroyedPart = z.object({ register: z.string(), count: z.number().int() });

/**
 * F21 过期文件处理登记表: which records were destroyed under which rule, who filled it in, who was there, who approved. `underway` until the
 * last of them is gone, also over a power cut. Times are UTC ms.
 */
export const destructionRecord = z.object({
  id,
  /** `F21-A-261201-001` */
  no: z.string(),
  status: z.enum(['underway', 'done']),
  rule: z.enum(retentionRuleNames),
  /** As the parameter stood. */
  years: z.number().int(),
  /** Ended before this moment. */
  until: moment,
  reason: z.enum(destructionReasons),
  remarks: z.string(),
  recordCount: z.number().int(),
  /** Of what was destroyed, when the first and the last had ended. */
  oldestAt: moment.nullable(),
  newestAt: moment.nullable(),
  parts: z.array(destroyedPart),
  fileCount: z.number().int(),
  /** What had reached its time and was held back. */
  heldCount: z.number().int(),
  startedAt: moment,
  destroyedAt: moment.nullable(),
  filledBy: id,
  witness: id,
  /** The centre's director, by name: they sign on the paper. */
  approvedBy: z.string(),
  /** Until when a backup of this desk may still hold what is gone. */
  backupsUntil: moment,
});
export type Destruction = z.infer<typeof destructionRecord>;

/** §3.8: destruction is the supervisor's; who is there besides is anybody of the desk who may see the archive. */
export const witnessRoles = ['receptionist', 'supervisor'] as const satisfies readonly AppRole[];

/**
 * Kept beyond its time because a person said so (`held`), or let go although it tells of harm or crime (`released`). One for each
 * record, whoever said it last.
 */
export const retentionHoldRecord = z.object({
  id,
  register: z.string(),
  record: id,
  /** Its number, as it is read. */
  no: z.string(),
  status: z.enum(['held', 'released']),
  reason: z.string(),
  setAt: moment,
  setBy: id,
});
export type RetentionHold = z.infer<typeof retentionHoldRecord>;
