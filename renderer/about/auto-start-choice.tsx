import { Switch } from '@mantine/core';
import { queryClient } from '../desk/query-client.ts';
import { tellError } from '../desk/tell.tsx';
import { queryKeyOf, useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import styles from '../settings/settings.module.css';

/** 开机自动打开; where the system keeps no such thing it says so. */
export function AutoStartChoice({ editable }: { editable: boolean }) {
  const t = useText();
  const { data } = useDesk('autoStart.read', {});
  const set = useDeskAction('autoStart.set');
  if (!data) return null;
  const choose = async (on: boolean) => {
    const now = await set.run({ on });
    queryClient.setQueryData(queryKeyOf('autoStart.read', {}), now);
  };
  return (
    <>
      <Switch
        label={t('about.autoStart.label')}
        checked={data.on}
        disabled={!editable || data.why === 'notInstalled' || set.pending}
        onChange={(event) => void choose(event.currentTarget.checked).catch(tellError)}
      />
      {data.why !== null && <p className={styles.dim}>{t(`about.autoStart.${data.why}`)}</p>}
    </>
  );
}
