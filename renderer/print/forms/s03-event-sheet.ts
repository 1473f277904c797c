import type { EventCaller, EventPaper } from '../../../shared/contract/print.ts';
import { type Block, brief, type Column, cells, type Form, signs, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';
import { toldTable } from './told-lines.ts';

/** The sheet of a building-wide event: who was told, every wording, everybody who called (S03). */
export function eventSheet(paper: EventPaper, manner: Manner): Form {
  const { t, time, yesNo } = manner;
  const e = paper.record;
  return {
    id: e.id,
    code: 'S03',
    title: t('print.form.S03'),
    under: [
      t('print.label.status', { state: t(`buildingEvents.state.${e.status}`) }),
      t('print.label.no', { no: e.no }),
    ],
    voided: e.voided ? t('print.voidedWhy', { name: paper.voidedByName, reason: e.voidReason ?? '' }) : null,
    blocks: [
      cells([t('domain.field.title'), e.title], [t('domain.field.subCategory'), t(`domain.type.${e.type}`)]),
      cells([t('domain.field.scope'), e.scope]),
      cells([t('buildingEvents.field.startedAt'), time(e.startedAt)], [t('print.event.openedAt'), time(e.createdAt)]),
      cells(
        [t('print.event.supervisorAt'), time(e.reportedToSupervisorAt)],
        [t('print.event.managerAt'), time(e.reportedToManagerAt)],
      ),
      cells([t('print.event.allToldAt'), time(e.notifiedAt)], [t('print.event.minuteMet'), yesNo(e.minuteMet)]),
      toldTable(paper.told, manner, 2),
      wordings(paper, manner),
      callers(paper, manner),
      cells([t('print.event.endedAt'), time(e.endedAt)], [t('print.event.endReportedBy'), e.endReportedBy]),
      text(t('domain.field.result'), e.result, 2),
      cells([t('domain.field.closedAt'), time(e.closedAt)]),
      signs(
        { label: t('print.sign.recordedBy'), name: paper.openedByName, date: time(e.createdAt) },
        { label: t('domain.party.propertySupervisor') },
        { label: t('domain.party.propertyManager') },
      ),
      { kind: 'note', text: t('print.notes.S03') },
    ],
  };
}

function wordings({ answers }: EventPaper, { t, time }: Manner): Block {
  const columns: Column[] = [
    { label: t('print.event.version'), width: 1.4, align: 'center' },
    { label: t('print.event.wording'), width: 8 },
    { label: t('print.event.releasedBy'), width: 2, align: 'center' },
    { label: t('print.event.releasedAt'), width: 3, align: 'center' },
  ];
  const rows = answers.map((one) => [String(one.version), one.text, one.byName, time(one.at)]);
  return table(t('print.event.wordings'), columns, rows, 1);
}

function callers(paper: EventPaper, manner: Manner): Block {
  const { t, time } = manner;
  const columns: Column[] = [
    { label: t('print.label.line'), width: 0.9, align: 'center' },
    { label: t('print.label.caseNo'), width: 2.7 },
    { label: t('print.label.room'), width: 1.9 },
    { label: t('domain.field.callerName'), width: 2 },
    { label: t('domain.field.phone'), width: 3.2 },
    { label: t('print.event.calledAt'), width: 2.7, align: 'center' },
    { label: t('print.event.answerTold'), width: 2, align: 'center' },
    { label: t('print.event.answerToldAt'), width: 2.7, align: 'center' },
    { label: t('domain.field.followUpResult'), width: 1.8, align: 'center' },
  ];
  const rows = paper.callers.map((one, i) => [
    String(i + 1),
    one.no,
    one.place,
    brief(
      [one.companyName, one.anonymous ? t('domain.field.anonymous') : one.callerName].filter(Boolean).join(' '),
      40,
    ),
    one.phone,
    time(one.receivedAt),
    toldWords(one, paper, manner),
    time(one.answerToldAt),
    askedWords(one, manner),
  ]);
  const count = paper.callers.filter(({ voided }) => !voided).length;
  return table(t('print.event.callers', { count }), columns, rows, 3);
}

/** Nothing before the first wording: there was nothing to tell yet. */
function toldWords({ answerTold, owesCallBack }: EventCaller, { answers }: EventPaper, { t }: Manner) {
  if (answers.length === 0) return '';
  if (answerTold === 0) return t('buildingEvents.callers.notTold');
  if (owesCallBack) return t('buildingEvents.callers.toldEarlier', { version: answerTold });
  return t('print.event.nth', { version: answerTold });
}

function askedWords({ followUpResult, owesAsking, voided }: EventCaller, { t }: Manner): string {
  if (voided) return t('domain.state.voided');
  if (followUpResult !== null) return t(`domain.followUpResult.${followUpResult}`);
  return owesAsking ? t('buildingEvents.callers.notAsked') : '';
}
