import { Button } from '@mantine/core';
import type { HistoryVerdict } from '../../shared/contract/history.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './history.module.css';

/** Whether the chains hold, as found at the start or by the button, and where they first do not. */
export function ChainState() {
  const t = useText();
  const { data: last } = useDesk('history.state', {});
  const verify = useDeskAction('history.verify');
  return (
    <div className={styles.chain} role="status">
      <Verdict verdict={last ?? null} />
      <Button
        variant="default"
        size="compact-md"
        loading={verify.pending}
        onClick={() => void verify.run({}).catch(() => {})}
      >
        {t('settings.history.verify')}
      </Button>
      {last?.fault ? <p>{t('history.brokenLead')}</p> : null}
      {verify.error ? <p>{errorText(verify.error, t)}</p> : null}
    </div>
  );
}

function Verdict({ verdict }: { verdict: HistoryVerdict | null }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  if (!verdict) return <span className={styles.dim}>{t('history.startNone')}</span>;
  const { fault, checkedAt, changes } = verdict;
  if (!fault) {
    const whole = { time: format.moment(checkedAt, now), number: format.number(changes) };
    return <Meaning tone="done">{t('history.startWhole', whole)}</Meaning>;
  }
  const broken = { n: fault.n, fault: t(`history.faults.${fault.fault}`) };
  const { seq } = fault;
  return (
    <>
      <Meaning tone="danger">{t('history.startBroken', broken)}</Meaning>
      {seq === null ? null : (
        <Button size="compact-md" variant="default" onClick={() => openScreen({ at: 'history', seq })}>
          {t('history.showBroken')}
        </Button>
      )}
    </>
  );
}

/** A broken chain stands above everything a supervisor has to do. */
export function ChainStrip() {
  const t = useText();
  const supervisor = useIsSupervisor();
  const { data: last } = useDesk('history.state', {}, { enabled: supervisor });
  if (!supervisor || !last?.fault) return null;
  return (
    <section className={styles.strip} aria-label={t('history.title')}>
      <Verdict verdict={last} />
      <Button size="compact-md" variant="default" onClick={() => openScreen({ at: 'history' })}>
        {t('history.open')}
      </Button>
    </section>
  );
}
