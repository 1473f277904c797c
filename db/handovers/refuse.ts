import { handoverTimers } from '../../shared/registers/handover-rules.ts';
import { refuse } from '../directory/saving.ts';
import { acceptPin, tryPin } from '../site/sign-in.ts';
import type { Prepared } from '../store/handler.ts';
import { patch } from '../store/records.ts';
import { writeHandoverStep } from './handover-record.ts';
import { handoverView } from './handover-view.ts';
import { ownHandover } from './write.ts';

/** A41: the incoming person does not take the desk. Whoever wanted to leave stays responsible, and the superior is told. */
export const refuseHandover: Prepared<'handovers.refuse', boolean> = {
  prepare: (look, { staffId, pin }) => tryPin(look, staffId, pin),
  run(act, { handoverId, staffId, reason, reportedTo }, matches) {
    const before = ownHandover(act, handoverId, 'refuse');
    refuse([staffId === before.fromStaff ? { field: 'staffId', code: 'duplicate' } : undefined]);
    const { name } = acceptPin(act, staffId, matches, 'handover');
    const handover = patch(act, 'handovers', before, {
      status: 'refusedByIncoming',
      refusals: [...before.refusals, { at: act.now, by: staffId, reason, reportedTo }],
    });
    writeHandoverStep(act, handover.id, 'refuse', { text: reason, details: { to: name, reportedTo } });
    act.setTimers('handovers', handover.id, handoverTimers(handover, act.parameters, act.site.timeZone));
    return handoverView(act, handover);
  },
};
