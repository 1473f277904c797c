import type { IncidentPaper } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Attachment } from '../../shared/registers/attachments.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import { attachmentsOf } from '../attachments/attach.ts';
import { carrierOf, familyOf } from '../attachments/family.ts';
import { timelineOf } from '../cases/timeline.ts';
import { reportChangedSince } from '../incidents/incident-view.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { nameOf, paperSignature, type ReadDrawing, type ShowPhone, toldOf } from './slips.ts';

/** @returns a picture in base64; empty when it cannot be read back as it was kept */
export type ReadPicture = (picture: Pick<Attachment, 'hash' | 'type'>) => string;

/** As many as stand on a report; of the others it says how many there are. */
const photosAtMost = 12;

/** §3.8: a guard prints what is their own. @throws DeskError `notAllowed` */
function refuseOthers(look: Look, { createdBy, reports }: Incident): void {
  const own = createdBy === look.actor.id || reports.some(({ submittedBy }) => submittedBy === look.actor.id);
  if (look.actor.role === 'nightGuard' && !own) throw new DeskError('notAllowed');
}

/** @returns an incident as F26 shows it: course, telling, log with its supplements, every report, photos, hands */
export function incidentPaper(
  look: Look,
  id: string,
  show: ShowPhone,
  drawing: ReadDrawing,
  picture: ReadPicture,
): IncidentPaper {
  const record = read(look, 'incidents', id);
  refuseOthers(look, record);
  const c = record.caseId === null ? null : read(look, 'cases', record.caseId);
  const told = c ? toldOf(look, 'cases', c.id) : toldOf(look, 'incidents', id);
  const photos = familyOf(look, carrierOf(look, 'incidents', id))
    .flatMap((of) => attachmentsOf(look, of.id))
    .filter(({ voided }) => !voided)
    .sort((a, b) => a.at - b.at);
  return {
    record,
    caseNo: c?.no ?? '',
    byName: nameOf(look, record.createdBy),
    voidedByName: nameOf(look, record.voidedBy),
    reviewedByName: nameOf(look, record.reviewedBy),
    reporters: record.reports.map(({ submittedBy }) => nameOf(look, submittedBy)),
    told: told.map((one) => ({ ...one, phone: show(one.phone) })),
    timeline: timelineOf(look, 'incidents', id).filter(({ data }) => data.kind === 'incident'),
    photos: photos.slice(0, photosAtMost).map(({ hash, type, caption, at, takenAt, by }) => ({
      ...{ type, caption, at, takenAt },
      image: picture({ hash, type }),
      byName: nameOf(look, by),
    })),
    photosInAll: photos.length,
    signatures: signaturesOf(look, id, (signature) => reportChangedSince(signature, record)).map((view) =>
      paperSignature(view, drawing),
    ),
  };
}
