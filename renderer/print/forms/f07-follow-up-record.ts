import type { CasePaper } from '../../../shared/contract/print.ts';
import { followUpMethods, ratingFields, ratings } from '../../../shared/registers/follow-ups.ts';
import { brief, type Column, cells, type Form, signs, table, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';
import { voidedWords } from './case-head.ts';
import { followUpTable } from './follow-up-lines.ts';

/** F07 回访记录: what the customer said when asked, by phone or on a visit (S14, S15). */
export function followUpRecord(paper: CasePaper, manner: Manner): Form {
  const { t, time, matter } = manner;
  const c = paper.record;
  const asked = paper.followUps.findLast(({ status }) => status === 'done') ?? paper.followUps.at(-1);
  const tries: Column[] = [
    { label: t('print.label.triedAt'), width: 3.6, align: 'center' },
    { label: t('domain.field.ack'), width: 3 },
    { label: t('followUps.nextAt'), width: 3.6, align: 'center' },
  ];
  const tried = paper.followUps.flatMap(({ attempts }) =>
    attempts.map((one) => [time(one.at), t(`domain.attempt.${one.result}`), time(one.nextAt)]),
  );
  const rated = (field: (typeof ratingFields)[number]): ReturnType<typeof cells> =>
    cells([t(`domain.rating.${field}`), ticks(ratings, asked?.[field] ?? null, (one) => t(`domain.rating5.${one}`))]);
  return {
    id: c.id,
    code: 'F07',
    title: t('print.form.F07'),
    under: [t('print.label.due', { time: time(asked?.dueAt ?? null) }), t('print.label.no', { no: c.no })],
    voided: voidedWords(paper, manner),
    blocks: [
      cells([t('domain.field.companyName'), c.companyName], [t('domain.field.callerName'), c.callerName]),
      cells([t('print.label.room'), c.place], [t('domain.field.phone'), c.phone]),
      cells([t('domain.field.subCategory'), matter(c)], [t('domain.field.completedAt'), time(c.completedAt)]),
      text(t('domain.field.content'), brief(c.content, 400), 2),
      text(t('domain.field.result'), brief(c.result, 400), 2),
      cells(
        [t('print.label.followedAt'), time(asked?.doneAt ?? null)],
        [
          t('followUps.method'),
          ticks(followUpMethods, asked?.method ?? null, (one) => t(`domain.followUpMethod.${one}`)),
        ],
      ),
      cells(
        [t('print.label.followedBy'), asked?.caller ?? ''],
        [t('domain.field.followUpResult'), asked?.result ? t(`domain.followUpResult.${asked.result}`) : ''],
      ),
      ...(c.kind === 'complaint' ? [] : ratingFields.map(rated)),
      text(t('print.label.customerSays'), asked?.opinion ?? '', 5),
      ...(tried.length > 0 ? [table(t('print.label.tries'), tries, tried)] : []),
      ...(paper.followUps.length > 1 ? [followUpTable(paper.followUps, manner, 0)] : []),
      signs(
        { label: t('print.sign.customer') },
        { label: t('print.sign.followedBy') },
        { label: t('print.sign.csHead') },
      ),
      { kind: 'note', text: t('print.notes.F07') },
    ],
  };
}
