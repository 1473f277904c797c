import { Button } from '@mantine/core';
import type { CaseView } from '../../shared/contract/cases.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useScreen } from '../shell/screen.ts';
import styles from './case-record.module.css';
import { nextWay } from './ladder-words.ts';

/** What stands between a case and going on as usual: put off, handed up, overdue for too long, the same as another. */
export function CaseStanding({ view }: { view: CaseView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { record, ladder } = view;
  const { deferredUntil, deferReason, referredAt, referredTo } = record;
  const way = ladder.due ? nextWay(ladder.next, t) : undefined;
  return (
    <>
      {way && (
        <p className={styles.missing} data-tone="danger">
          <Meaning tone="danger">
            {t('caseLife.ladder', { rung: t(`domain.rung.${way.rung}`), name: way.name, phone: way.phone })}
          </Meaning>
        </p>
      )}
      {deferredUntil !== null && (
        <p className={styles.missing} data-tone={deferredUntil <= now ? 'soon' : 'waits'}>
          <Meaning tone={deferredUntil <= now ? 'soon' : 'waits'}>
            {t('caseLife.deferred', { time: format.exact(deferredUntil), reason: deferReason })}
          </Meaning>
        </p>
      )}
      {referredAt !== null && (
        <p className={styles.missing} data-tone="waits">
          <Meaning tone="waits">{t('caseLife.referred', { name: referredTo })}</Meaning>
        </p>
      )}
      <SameThing view={view} />
    </>
  );
}

function SameThing({ view: { record, duplicateOfNo, duplicates } }: { view: CaseView }) {
  const t = useText();
  const open = useScreen((s) => s.open);
  const { duplicateOf } = record;
  if (duplicateOf === null && duplicates.length === 0) return null;
  const go = (caseId: string, label: string) => (
    <Button key={caseId} variant="subtle" size="compact-sm" onClick={() => open({ at: 'cases', caseId })}>
      {label}
    </Button>
  );
  return (
    <section className={styles.same} aria-label={t('caseLife.duplicates')}>
      {duplicateOf !== null && go(duplicateOf, t('caseLife.duplicateOf', { no: duplicateOfNo ?? '' }))}
      {duplicates.length > 0 && <span>{t('caseLife.duplicates')}</span>}
      {duplicates.map(({ id, no, place, callerName, status }) =>
        go(id, [no, place, callerName, t(`domain.state.${status}`)].filter(Boolean).join(' ')),
      )}
    </section>
  );
}
