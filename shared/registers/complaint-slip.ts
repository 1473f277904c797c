import { z } from 'zod';
import type { FaultAt } from '../errors.ts';
import { id, moment } from './base.ts';

/** What the customer put on the opinion form; `notGiven`: cannot or will not sign (S11). */
export const opinions = ['satisfied', 'dissatisfied', 'notGiven'] as const;

/**
 * S11, F03: what a complaint's handling slip holds beside the case. The department is the case's `responsibleDept`, the
 * deadline (整改期限) its `rectifyBy`.
 */
export const slipFields = {
  assignedBy: z.string(),
  assignedAt: moment.nullable(),
  /** Facts and what was verified. */
  investigation: z.string(),
  cause: z.string(),
  /** The one preferred. */
  plan: z.string(),
  customerAgreedPlan: z.boolean().nullable(),
  measures: z.string(),
  resultToCustomerAt: moment.nullable(),
  opinion: z.enum(opinions).nullable(),
  /** The customer's comment; without an opinion, why there is none. */
  opinionText: z.string(),
  opinionSignatureId: id.nullable(),
  managerSignatureId: id.nullable(),
  archivedAt: moment.nullable(),
  /** The supervisor's judgement; null while there is none. */
  isValid: z.boolean().nullable(),
};
const slip = z.object(slipFields);
export type Slip = z.infer<typeof slip>;

export const blankSlip: Slip = {
  assignedBy: '',
  assignedAt: null,
  investigation: '',
  cause: '',
  plan: '',
  customerAgreedPlan: null,
  measures: '',
  resultToCustomerAt: null,
  opinion: null,
  opinionText: '',
  opinionSignatureId: null,
  managerSignatureId: null,
  archivedAt: null,
  isValid: null,
};

/** A second treatment is told, judged by the customer and signed anew; what was found out before stands. */
export const slipReopened: Partial<Slip> = {
  resultToCustomerAt: null,
  opinion: null,
  opinionText: '',
  opinionSignatureId: null,
  managerSignatureId: null,
  archivedAt: null,
};

/** S11: how far a complaint is; each stage is derived from what stands on its slip, none is stored. */
export const complaintStages = [
  'registered',
  'assigned',
  'investigating',
  'planAgreed',
  'rectifying',
  'completed',
  'resultToldCustomer',
  'opinionSigned',
  'followedUp',
  'closed',
  'archived',
] as const;
export type ComplaintStage = (typeof complaintStages)[number];

interface Staged extends Slip {
  status: string;
  completedAt: number | null;
  followUpResult: string | null;
  closedAt: number | null;
}

const reached: Record<ComplaintStage, (c: Staged) => boolean> = {
  registered: () => true,
  assigned: (c) => c.assignedAt !== null,
  investigating: (c) => c.investigation !== '',
  planAgreed: (c) => c.plan !== '' && c.customerAgreedPlan === true,
  rectifying: (c) => c.plan !== '' && c.measures !== '',
  completed: (c) => c.completedAt !== null,
  resultToldCustomer: (c) => c.resultToCustomerAt !== null,
  opinionSigned: (c) => c.opinion !== null,
  followedUp: (c) => c.completedAt !== null && c.followUpResult === 'satisfied',
  closed: (c) => c.closedAt !== null,
  archived: (c) => c.status === 'archived',
};

/** @returns the stages a complaint has reached, in order, each by itself: paper may be filled in later (§3.1 rule 8) */
export function stagesReached(c: Staged): ComplaintStage[] {
  return complaintStages.filter((stage) => reached[stage](c));
}

/** @returns true when somebody can be told the result and asked to sign (S01 rule 9). */
export function isReachable(c: { anonymous: boolean; phone: string }): boolean {
  return !c.anonymous || c.phone !== '';
}

/** S11: what the slip still needs before a complaint is closed, in its order. */
export function missingOnSlip(c: Slip & { anonymous: boolean; phone: string }): FaultAt[] {
  const open = [
    c.assignedAt === null && 'assignedAt',
    c.investigation === '' && 'investigation',
    c.cause === '' && 'cause',
    c.plan === '' && 'plan',
    c.measures === '' && 'measures',
    isReachable(c) && c.resultToCustomerAt === null && 'resultToCustomerAt',
    isReachable(c) && c.opinion === null && 'opinion',
  ];
  return open.flatMap((field) => (field === false ? [] : [{ field, code: 'required' }]));
}
