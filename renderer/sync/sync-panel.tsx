import { Button } from '@mantine/core';
import type { SyncStatus } from '../../shared/contract/sync.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import settings from '../settings/settings.module.css';
import { JoinForm } from './join-form.tsx';
import { LeaveSite } from './leave-site.tsx';
import styles from './sync.module.css';
import { SyncFacts } from './sync-facts.tsx';

/** What only joining again mends. */
const mendedByJoining: ReadonlySet<string> = new Set(['revoked', 'fork', 'certificate']);

/** 多台同步: whether this desk is in step with the others, what waits, what went wrong and what to do; for a supervisor, joining and leaving. */
export function SyncPanel({ editable }: { editable: boolean }) {
  const t = useText();
  const { data: status } = useDesk('sync.status', {});
  const now = useDeskAction('sync.now');
  if (!status) return null;
  const joined = (site: string) => tellDone(t('sync.join.joined', { site }));
  if (status.joined === null) {
    return (
      <>
        <p className={settings.dim}>{t('sync.alone')}</p>
        {editable ? (
          <>
            <p>{t('sync.join.lead')}</p>
            <JoinForm joined={joined} />
          </>
        ) : null}
      </>
    );
  }
  return (
    <>
      <TroubleOf status={status} />
      {editable && mendedByJoining.has(status.trouble ?? '') ? (
        <>
          <h3>{t('sync.join.again')}</h3>
          <p>{t('sync.join.lead')}</p>
          <JoinForm server={status.joined.server} joined={joined} />
        </>
      ) : null}
      <SyncFacts status={status} joined={status.joined} />
      <div className={settings.actions}>
        <Button variant="default" onClick={() => void now.run({}).catch(tellError)}>
          {t('sync.now')}
        </Button>
        {editable ? <LeaveSite /> : null}
      </div>
    </>
  );
}

function TroubleOf({ status: { trouble, retryAt, clockOff } }: { status: SyncStatus }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  if (trouble === null) return null;
  const passing = ['offline', 'busy', 'notOurs', 'cursorUnknown'].includes(trouble);
  return (
    <div className={styles.trouble} data-passing={passing || undefined} role="status">
      <p>{t(`sync.trouble.${trouble}`, { span: format.span(Math.abs(clockOff)) })}</p>
      {retryAt !== null && retryAt > now ? (
        <p className={settings.dim}>{t('sync.retryAt', { time: format.clock(retryAt, true) })}</p>
      ) : null}
    </div>
  );
}
