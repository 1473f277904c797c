import { z } from 'zod';
import { id, longText, moment, phone, text, words } from '../registers/base.ts';
import { opinions } from '../registers/complaint-slip.ts';
import { rungs } from '../registers/ladder.ts';
import { acks, notifyChannels } from '../registers/notifications.ts';
import { departmentCodes } from '../registers/people.ts';
import type { CaseLine, CaseView } from './cases.ts';
import { desk, method, supervisor } from './method.ts';
import { signing } from './orders.ts';

const ofCase = { caseId: id };

const slipTexts = {
  investigation: text(longText),
  cause: text(longText),
  plan: text(longText),
  customerAgreedPlan: z.boolean().nullable(),
  measures: text(longText),
};
/** What the form showed when it was opened: another's words in its place meanwhile refuse the save (`recordChanged`). */
const was = z.object(slipTexts);

/** How a case is handled to its end: S11, §2.3, 暂缓, and records of the same thing. */
export const caseLifeMethods = {
  /** S11, §3.8: to the responsible department, with its deadline (整改期限). */
  'cases.assign': method<CaseView>()(
    'write',
    supervisor,
    z.object({
      ...ofCase,
      responsibleDept: z.enum(departmentCodes),
      responsiblePerson: words(60),
      rectifyBy: moment,
      /** The deadline the form showed. */
      was: moment.nullable(),
    }),
  ),
  /** S11: facts, cause, the preferred plan and the measures, as far as they are known. */
  'cases.investigate': method<CaseView>()('write', desk, z.object({ ...ofCase, ...slipTexts, was })),
  /** S11: department → customer service → customer. */
  'cases.tellResult': method<CaseView>()('write', desk, z.object({ ...ofCase, text: words(longText) })),
  /** S11, F04: the customer's word, signed; `notGiven` says why and is followed up by a call. */
  'cases.opinion': method<CaseView>()(
    'write',
    desk,
    z.object({ ...ofCase, opinion: z.enum(opinions), opinionText: text(longText), signing: signing.nullable() }),
  ),
  /** S11: the manager's signature under the complete form. */
  'cases.archive': method<CaseView>()('write', supervisor, z.object({ ...ofCase, signing })),
  /** S11: a complaint is valid (有效投诉), or it is not. */
  'cases.judge': method<CaseView>()(
    'write',
    supervisor,
    z.object({ ...ofCase, isValid: z.boolean(), text: text(500) }),
  ),
  /** Handed up for the managers to decide. */
  'cases.refer': method<CaseView>()('write', desk, z.object({ ...ofCase, toPerson: words(60), reason: words(500) })),
  /** §2.3: the next rung of the ladder was tried. */
  'cases.escalate': method<CaseView>()(
    'write',
    desk,
    z.object({
      ...ofCase,
      rung: z.enum(rungs),
      toPerson: words(60),
      phone,
      channel: z.enum(notifyChannels),
      ack: z.enum(acks),
      reason: words(500),
    }),
  ),
  /** A46: could not answer and asked the supervisor: five minutes. */
  'cases.askSupervisor': method<CaseView>()('write', desk, z.object({ ...ofCase, text: words(500) })),
  /** 暂缓: out of the way until then, back by itself. */
  'cases.defer': method<CaseView>()('write', desk, z.object({ ...ofCase, until: moment, reason: words(500) })),
  'cases.resume': method<CaseView>()('write', desk, z.object({ ...ofCase, reason: words(500) })),
  /** The same thing as another record, which this one follows from now on. */
  'cases.link': method<CaseView>()('write', desk, z.object({ ...ofCase, mainId: id })),
  'cases.unlink': method<CaseView>()('write', desk, z.object({ ...ofCase, reason: words(500) })),
  /** Records that may be of the same thing: of the same unit, or of the same type and zone, the newest first. */
  'cases.alike': method<CaseLine[]>()('read', desk, z.object({ ...ofCase, text: text(100) })),
};
