import { createHash } from 'node:crypto';
import { nobody } from '../../shared/contract/admit.ts';
import type { OpenIncident, Pack, UrgentCase } from '../../shared/contract/paper-pack.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import { isOpen } from '../cases/case-lines.ts';
import { find } from '../directory/saving.ts';
import { onDutyAt } from '../duty/on-duty.ts';
import { inventoryOf } from '../keys/key-lines.ts';
import { specialKept } from '../mail/mail-lines.ts';
import type { Look } from '../store/act.ts';
import type { Task, Write } from '../store/handler.ts';
import { create } from '../store/records.ts';
import { presentIn } from '../visitors/visit-change.ts';
import { visitLine } from '../visitors/visit-view.ts';
import { issueBlanks, readyBlanks, useUpBlanks } from './blank-numbers.ts';
import { phoneLines } from './phone-lines.ts';

/** Emergencies and serious matters, and whatever should have been dealt with by now. */
export const urgentCases = `SELECT id, no, kind, subCategory, emergencyType, place, callerName, phone,
  substr(content, 1, 160) AS content, receivedAt, dueAt FROM (SELECT cases.*, (SELECT min(t.dueAt) FROM timers t
  WHERE t.record = cases.id) AS dueAt FROM cases INDEXED BY casesOpen WHERE ${isOpen})
  WHERE emergencyType IS NOT NULL OR severity = 'major' OR dueAt <= ? ORDER BY emergencyType IS NULL, dueAt, receivedAt LIMIT 100`;

/** What goes on or has a report to be sent, the newest first. */
export const openIncidents = `SELECT i.id, i.no, i.status, i.type, i.place, substr(i.phenomenon, 1, 160) AS phenomenon, i.discoveredAt,
  (SELECT min(t.dueAt) FROM timers t WHERE t.record = i.id) AS dueAt FROM incidents i INDEXED BY incidentsToFinish
  WHERE i.status IN ('open', 'controlled', 'ended', 'reportDue') AND i.voided = 0 ORDER BY i.seq DESC LIMIT 100`;

/**
 * S25: everything that a desk without power needs, read at one moment. Only a pack that needs fresh numbers writes anything.
 */
export const composePack: Task<'pack.compose'> = {
  async task(book, _input, now, actor) {
    const who = actor ?? nobody;
    if (readyBlanks(book.look(who, now)).length === 0) await book.act(who, now, issueBlanks);
    const look = book.look(who, now);
    const pack = packOf(look);
    const paper = {
      ...{ siteName: look.site.name, timeZone: look.site.timeZone },
      printedByName: find(look, 'staff', who.id)?.name ?? '',
      ...{ printedAt: now, from: '', to: '' },
      content: { form: 'pack' as const, pack },
    };
    const { at: _, ...duty } = pack.duty;
    return {
      paper,
      digest: createHash('sha256')
        .update(JSON.stringify({ ...pack, duty }))
        .digest('hex'),
    };
  },
};

function packOf(look: Look): Pack {
  const inventory = inventoryOf(look);
  return {
    inside: presentIn(look)
      .filter(({ status }) => isInside(status))
      .map((visit) => visitLine(look, visit)),
    keysOut: inventory.filter(({ status }) => status === 'onLoan' || status === 'missing'),
    cabinet: inventory.map(({ id, keyCode, label, cabinetPos, status }) => ({
      id,
      keyCode,
      label,
      cabinetPos,
      status,
    })),
    mail: specialKept(look),
    urgent: look.db.rows<UrgentCase>(urgentCases, look.now),
    incidents: look.db.rows<Omit<OpenIncident, 'voided'>>(openIncidents).map((one) => ({ ...one, voided: false })),
    duty: onDutyAt(look, look.now),
    ...phoneLines(look),
    blanks: readyBlanks(look),
  };
}

/** S27, S51: what leaves the desk is logged; whole numbers stand on it, as they do in a paper log. */
export const logPack: Write<'pack.log'> = (act, { how, lines, folder, blanks }) => {
  create(act, 'prints', {
    ...{ id: act.newId(), form: 'pack', size: 'A4', how, records: [], fromDay: '', toDay: '', lineCount: lines },
    ...{ personal: true, purpose: folder, printedAt: act.now, printedBy: act.actor.id, failed: false },
  });
  useUpBlanks(act, blanks);
  return null;
};
