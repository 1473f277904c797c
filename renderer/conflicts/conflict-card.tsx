import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import type { ConflictView } from '../../shared/contract/conflicts.ts';
import { type ConflictSide, conflictSides, settlers } from '../../shared/registers/conflicts.ts';
import recordStyles from '../cases/case-record.module.css';
import { Timeline } from '../cases/timeline.tsx';
import { useFocusOnceShown } from '../cases/use-record-beside.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openContested } from './conflict-words.ts';
import styles from './conflicts.module.css';
import { SettleForm } from './settle-form.tsx';
import { SideBox } from './side-box.tsx';

interface ConflictCardProps {
  conflictId: string;
  focusRef: RefObject<HTMLDivElement | null>;
  autoFocus: boolean;
}

/** Both outcomes beside each other, and the way to say which one holds. */
export function ConflictCard({ conflictId, focusRef, autoFocus }: ConflictCardProps) {
  const t = useText();
  const [chosen, setChosen] = useState<ConflictSide | null>(null);
  const { data: view, error } = useDesk('conflicts.read', { conflictId });
  const shown = view?.id === conflictId;
  useFocusOnceShown(focusRef, autoFocus, shown);
  if (error) return <p className={recordStyles.record}>{errorText(error, t)}</p>;
  if (!view || !shown) return <div className={recordStyles.record} />;
  const settling = view.maySettle ? chosen : null;
  return (
    <article className={recordStyles.record} ref={focusRef} tabIndex={-1} aria-label={view.what}>
      <Head view={view} />
      <div className={styles.sides}>
        {inOrder(view).map((side) => (
          <SideBox
            key={side}
            register={view.register}
            side={view[side]}
            outcome={view.stands === null ? null : view.stands === side}
            chosen={settling === side}
            onChoose={view.maySettle ? () => setChosen(side) : null}
          />
        ))}
      </div>
      {settling && <SettleForm key={settling} view={view} stands={settling} onDone={() => setChosen(null)} />}
      {view.timeline.length > 0 && <Timeline entries={view.timeline} />}
    </article>
  );
}

/** This desk first, then by the letter: the same order whenever it is looked at. */
function inOrder(view: ConflictView): ConflictSide[] {
  const rank = (side: ConflictSide) => `${view[side].isHere ? 0 : 1}${view[side].desk}`;
  return conflictSides.toSorted((x, y) => (rank(x) < rank(y) ? -1 : 1));
}

function Head({ view }: { view: ConflictView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { kind, status, what, no, register, record, maySettle, settledAt, settledByName, outcome } = view;
  const roles = settlers[kind].map((role) => t(`domain.role.${role}`)).join(` ${t('conflicts.and')} `);
  return (
    <header>
      <h1>{t(`conflicts.kind.${kind}`)}</h1>
      <p className={recordStyles.sub}>
        <Meaning tone={status === 'open' ? 'soon' : 'done'}>{t(`conflicts.state.${status}`)}</Meaning>
        <b>{what}</b>
        {!what.includes(no) && <span>{no}</span>}
        <span>{t('conflicts.found', { time: format.moment(view.foundAt, now) })}</span>
      </p>
      <p className={styles.lead}>
        {status === 'open'
          ? t(`conflicts.lead.${kind}`)
          : t('conflicts.settledBy', {
              name: settledByName,
              time: format.exact(settledAt ?? 0).slice(0, 16),
              reason: outcome,
            })}
        {status === 'open' && !maySettle && ` ${t('conflicts.notYours', { roles })}`}
      </p>
      <Button variant="default" size="compact-md" onClick={() => openContested(register, record)}>
        {t('conflicts.toRecord')}
      </Button>
    </header>
  );
}
