import type { PatrolPaper, RoutePaper } from '../../../shared/contract/print.ts';
import { paceCounts } from '../../../shared/registers/patrol-pace.ts';
import { patrolItems } from '../../../shared/registers/patrols.ts';
import { brief, cells, type Form, note, signs, table, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';

const headOf = ({ record }: PatrolPaper, code: 'F30' | 'F31', { t }: Manner): Omit<Form, 'blocks'> => ({
  id: record.id,
  code,
  title: t(`print.form.${code}`),
  under: [`${record.routeName}　${record.day}`, t('print.label.no', { no: record.no })],
  scans: record.no,
  voided: record.voided ? t('print.voidedWhy', { name: '', reason: record.voidReason ?? '' }) : null,
});

/** F30 巡视签到表: each point with its time, and how it is known that somebody was there. */
export function patrolSignIn(paper: PatrolPaper, manner: Manner): Form {
  const { t, time } = manner;
  const { record, marks } = paper;
  const columns = [
    { label: t('print.label.line'), width: 1, align: 'center' as const },
    { label: t('rounds.walk.point'), width: 4.6 },
    { label: t('rounds.walk.time'), width: 2.6, align: 'center' as const },
    { label: t('rounds.walk.gap'), width: 1.8, align: 'center' as const },
    { label: t('rounds.walk.how'), width: 3.4 },
    { label: t('print.label.signHere'), width: 2.4 },
  ];
  const rows = record.points.map(({ place, at, way, reason }, i) => {
    const mark = marks[i];
    const odd = (['missed', 'tooFast', 'tooSlow'] as const).filter((name) => mark?.[name]);
    const how = [way && t(`rounds.way.${way}`), ...odd.map((name) => t(`rounds.walk.${name}`)), reason];
    const minutes = mark?.minutes ?? null;
    return [
      String(i + 1),
      place,
      time(at).slice(5),
      minutes === null ? '' : t('rounds.walk.minutes', { count: minutes }),
      how.filter(Boolean).join(' '),
      '',
    ];
  });
  return {
    ...headOf(paper, 'F30', manner),
    blocks: [
      cells(
        [t('rounds.record.walkedBy'), paper.walkedByName],
        [t('rounds.record.startedAt'), time(record.startedAt)],
        [t('rounds.record.finishedAt'), time(record.finishedAt)],
      ),
      note(t('print.label.patrolCounts', { ...paceCounts(record) })),
      table('', columns, rows),
      text(t('rounds.record.missedReason'), record.missedReason, 1),
      signs(
        { label: t('rounds.record.walkedBy'), name: paper.walkedByName },
        { label: t('print.sign.reviewed'), name: paper.verifiedByName },
      ),
    ],
  };
}

/** F31 巡视检查记录表: the items of S31, what was found, and who sees to it. */
export function patrolSheet(paper: PatrolPaper, manner: Manner): Form {
  const { t, time } = manner;
  const { record, findings } = paper;
  const items = patrolItems.map((item): [string, ReturnType<typeof ticks>] => [
    t(`rounds.item.${item}`),
    ticks(['ok', 'problem'] as const, record.items[item] ?? null, (mark) => t(`rounds.mark.${mark}`)),
  ]);
  const pairs = Array.from({ length: Math.ceil(items.length / 2) }, (_, i) => cells(...items.slice(2 * i, 2 * i + 2)));
  const columns = [
    { label: t('print.label.line'), width: 1, align: 'center' as const },
    { label: t('rounds.find.item'), width: 2.2 },
    { label: t('rounds.find.finding'), width: 4.6 },
    { label: t('rounds.find.place'), width: 2.4 },
    { label: t('rounds.field.followUp'), width: 3.4 },
    { label: t('rounds.field.reportedTo'), width: 2.2 },
  ];
  const rows = findings.map(({ record: found, caseNo, noteNo }, i) => [
    String(i + 1),
    `${t(`rounds.item.${found.item}`)}${found.major ? ` ${t('rounds.findings.major')}` : ''}`,
    brief(found.finding, 120),
    found.place,
    [found.solvedOnSpot && t('rounds.findings.solved'), found.followUp, caseNo, noteNo].filter(Boolean).join(' '),
    found.reportedTo === '' ? '' : `${found.reportedTo} ${time(found.reportedAt).slice(5)}`,
  ]);
  return {
    ...headOf(paper, 'F31', manner),
    blocks: [
      cells(
        [t('rounds.record.walkedBy'), paper.walkedByName],
        [t('rounds.record.startedAt'), time(record.startedAt)],
        [t('rounds.record.finishedAt'), time(record.finishedAt)],
      ),
      cells([t('rounds.record.areas'), record.areas.map((area) => t(`rounds.area.${area}`)).join('、')]),
      ...pairs,
      table(t('rounds.findings.title'), columns, rows, 3),
      text(t('rounds.verify.text'), record.verifiedText, 2),
      signs(
        { label: t('rounds.record.walkedBy'), name: paper.walkedByName, date: time(record.finishedAt) },
        { label: t('rounds.record.verified'), name: paper.verifiedByName, date: time(record.verifiedAt) },
      ),
    ],
  };
}

/** 巡视检查路线图: the points in walking order, with the texts of their tags for whoever must type one. */
export function routeMap({ record, tags }: RoutePaper, { t }: Manner): Form {
  const columns = [
    { label: t('print.label.line'), width: 1, align: 'center' as const },
    { label: t('rounds.walk.point'), width: 5 },
    { label: t('rounds.walk.gap'), width: 2.4, align: 'center' as const },
    { label: t('print.form.pointTags'), width: 3.4 },
  ];
  const rows = record.points.map(({ place, minMinutes, maxMinutes }, i) => [
    String(i + 1),
    place,
    i === 0 ? t('rounds.routes.first') : t('rounds.walk.allowed', { min: minMinutes, max: maxMinutes }),
    tags[i] ?? '',
  ]);
  return {
    id: record.id,
    code: 'routeMap',
    title: t('print.form.routeMap'),
    under: [record.name, t('print.label.no', { no: record.no })],
    voided: null,
    blocks: [
      cells(
        [t('rounds.routes.areas'), record.areas.map((area) => t(`rounds.area.${area}`)).join('、')],
        [t('rounds.routes.walker'), t(`rounds.walker.${record.walker}`)],
      ),
      table('', columns, rows),
    ],
  };
}
