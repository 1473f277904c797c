import type { Backup } from '../../shared/contract/backups.ts';
import { RestoreForm } from '../backups/restore-form.tsx';
import { queryClient } from '../desk/query-client.ts';
import { useText } from '../i18n/index.ts';
import { Threshold } from '../start/threshold.tsx';

/** The database file is damaged: offers the last good backup with its time; the damaged file is kept beside it. */
export function Damaged({ backups, detail }: { backups: readonly Backup[]; detail: string }) {
  const t = useText();
  return (
    <Threshold
      wide
      title={t('setup.damaged.title')}
      lead={t(backups.length > 0 ? 'setup.damaged.lead' : 'setup.damaged.noBackup')}
      note={<ForIt detail={detail} />}
    >
      <RestoreForm offered={backups} onDone={() => void queryClient.invalidateQueries()} />
    </Threshold>
  );
}

/** What the person at the desk need not read. */
function ForIt({ detail }: { detail: string }) {
  const t = useText();
  return (
    <details>
      <summary>{t('setup.damaged.forIt')}</summary>
      <code>{detail}</code>
    </details>
  );
}
