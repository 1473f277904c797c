import type { IncidentPaper } from '../../../shared/contract/print.ts';
import { reportParts, type supplementedParts } from '../../../shared/registers/incidents.ts';
import { lossText } from '../../incidents/incident-words.ts';
import { addedTo, lineText, logOf } from '../../incidents/log-lines.ts';
import { type Block, type Column, cells, type Form, photos, signs, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';
import { signedEach } from './signed.ts';
import { toldTable } from './told-lines.ts';

/** F26 事故报告: what happened, who was told, the running log, every report that was sent, photos, hands; what was added stands below what it adds to. */
export function incidentReportForm(paper: IncidentPaper, manner: Manner): Form {
  const { t, time } = manner;
  const i = paper.record;
  const part = (field: Part, value: string, lines: number) =>
    text(t(`incidents.field.${field}`), withAdded(value, field, paper, manner), lines);
  const people = i.injured.map(({ who, harm }) => [who, harm].filter(Boolean).join(' ')).join('；');
  const outside = i.authorities.map(({ name, at, ref }) => [name, time(at), ref].filter(Boolean).join(' ')).join('；');
  const losses = i.noLosses ? t('incidents.field.noLosses') : i.losses.map((one) => lossText(one, t)).join('；');
  return {
    id: i.id,
    code: 'F26',
    title: t('print.form.F26'),
    under: [t('print.label.status', { state: t(`incidents.state.${i.status}`) }), t('print.label.no', { no: i.no })],
    scans: i.no,
    voided: i.voided ? t('print.voidedWhy', { name: paper.voidedByName, reason: i.voidReason ?? '' }) : null,
    blocks: [
      cells(
        [t('incidents.field.type'), t(`domain.emergency.${i.type}`)],
        [t('incidents.field.place'), i.place],
        [t('incidents.field.caseNo'), paper.caseNo],
      ),
      cells(
        [t('incidents.field.discoveredAt'), time(i.discoveredAt)],
        [t('incidents.field.controlledAt'), time(i.controlledAt)],
        [t('incidents.field.endedAt'), time(i.endedAt)],
      ),
      part('phenomenon', i.phenomenon, 3),
      part('plan', i.plan, 1),
      toldTable(paper.told, manner, 2),
      logTable(paper, manner),
      part('losses', losses, 1),
      part('injured', people, 1),
      part('authorities', outside, 1),
      part('measures', i.measures, 2),
      ...reportBlocks(paper, manner),
      cells(
        [t('incidents.field.feedbackToCustomerAt'), time(i.feedbackToCustomerAt)],
        [t('incidents.field.reviewRemark'), i.reviewRemark],
      ),
      ...photoBlocks(paper, manner),
      signs(...hands(paper, manner)),
    ],
  };
}

type Part = (typeof supplementedParts)[number];

/** The original, and below it what was added afterwards, each with its time and its author. */
function withAdded(value: string, about: string, paper: IncidentPaper, { t, time }: Manner): string {
  const added = addedTo(paper, about).map(
    ({ at, actorName, data }) =>
      `〔${t(data.step === 'sendBack' ? 'incidents.sentBack' : 'incidents.supplementOf')} ${time(at)} ${actorName}〕${data.text}`,
  );
  return [value, ...added].filter(Boolean).join('\n');
}

function logTable(paper: IncidentPaper, manner: Manner): Block {
  const { t, time } = manner;
  const columns: Column[] = [
    { label: t('incidents.field.at'), width: 3, align: 'center' },
    { label: t('incidents.field.happenedAt'), width: 3, align: 'center' },
    { label: t('incidents.field.text'), width: 9 },
    { label: t('incidents.field.createdBy'), width: 2, align: 'center' },
  ];
  const rows = logOf(paper).map((line) => {
    const { id, at, actorName, data } = line;
    const words = withAdded(lineText(line, t), id, paper, manner);
    return [time(at), time(data.happenedAt ?? null), words, actorName];
  });
  return table(t('incidents.log'), columns, rows, 2);
}

/** A report that was sent back stands before the one that counts; one that is still to be written leaves room for the hand. */
function reportBlocks(paper: IncidentPaper, manner: Manner): Block[] {
  const { t, time } = manner;
  const { reports } = paper.record;
  if (reports.length === 0) return reportParts.map((part) => text(t(`incidents.field.${part}`), '', 2));
  const blocks = reports.flatMap((report, n): Block[] => [
    cells(
      [t('incidents.field.report'), t('incidents.reportNth', { n: n + 1 })],
      [t('incidents.field.submittedTo'), report.submittedTo],
      [t('incidents.field.submittedAt'), time(report.submittedAt)],
      [t('incidents.field.submittedBy'), paper.reporters[n] ?? ''],
    ),
    ...reportParts.map((part) => text(t(`incidents.field.${part}`), report[part], 1)),
  ]);
  const added = withAdded('', 'report', paper, manner);
  return added === '' ? blocks : [...blocks, text(t('incidents.supplementOf'), added, 1)];
}

/** Two beside each other, with what they show and when they were taken. */
function photoBlocks(paper: IncidentPaper, { t, time }: Manner): Block[] {
  const { record, photosInAll } = paper;
  if (photosInAll === 0) return [cells([t('incidents.field.noPhotoReason'), record.noPhotoReason])];
  const all = paper.photos.map(({ image, type, caption, at, takenAt, byName }) => ({
    image: image && `data:image/${type};base64,${image}`,
    caption: [caption, takenAt === null ? '' : t('print.label.photoTakenAt', { time: time(takenAt) }), time(at), byName]
      .filter(Boolean)
      .join(' · '),
  }));
  const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, row) => photos(all.slice(row * 2, row * 2 + 2)));
  const left = photosInAll - all.length;
  return [
    cells([t('attachments.title'), t('incidents.photos', { count: photosInAll })]),
    ...rows,
    ...(left > 0 ? [cells([t('print.label.morePhotos'), String(left)])] : []),
  ];
}

/** Everybody who wrote, and who reviewed it; a line to sign on where nobody has yet. */
function hands(paper: IncidentPaper, manner: Manner) {
  return (['author', 'reviewer'] as const).flatMap((purpose) => {
    const label = manner.t(`signing.purpose.${purpose}`);
    const signed = signedEach(paper.signatures, purpose, manner);
    return signed.length === 0
      ? [{ label }]
      : signed.map((one, n) => ({ label: signed.length > 1 ? `${label} ${n + 1}` : label, ...one }));
  });
}
