import { z } from 'zod';
import { id, longText, moment, phone, text } from '../registers/base.ts';
import { type Call, callDirections, callResults } from '../registers/calls.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import { paperInput } from '../registers/paper-forms.ts';
import { desk, method } from './method.ts';

export const newCall = z.object({
  id,
  draftId: id.nullable(),
  startedAt: moment.nullable(),
  direction: z.enum(callDirections),
  callerNumber: phone,
  callerName: text(60),
  unitId: id.nullable(),
  place: text(),
  gist: text(longText),
  handling: text(longText),
  result: z.enum(callResults),
  ringsBeforeAnswer: z.number().int().min(0).max(99).nullable(),
  readBack: z.boolean(),
  transferTo: text(60),
  verifyBy: moment.nullable(),
  paper: paperInput.optional(),
});
export type NewCall = z.infer<typeof newCall>;

/** A call with its number masked (S51). */
export type CallLine = Call & { answeredByName: string };

export const callMethods = {
  'calls.log': method<CallLine>()('write', desk, newCall),
  'calls.read': method<CallLine>()('read', desk, z.object({ callId: id })),
  'calls.list': method<ListPage<CallLine>>()('read', desk, z.object({ ...narrowings.calls, ...page })),
  /** The number as it was, for promoting the call to a report without retyping. Looking is logged. */
  'calls.reveal': method<{ phone: string }>()('write', desk, z.object({ callId: id })),
  /** S18: the person the caller was handed to really made contact, or did not. */
  'calls.verify': method<CallLine>()('write', desk, z.object({ callId: id, verified: z.boolean(), note: text(500) })),
};
