import { Button } from '@mantine/core';
import { useState } from 'react';
import { type FirstTask, firstTasks } from '../../shared/contract/machine.ts';
import { queryClient } from '../desk/query-client.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { printGuide, printSamples } from '../print/request.ts';
import { useIsSupervisor } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './first-hour.module.css';

/** Where each is done; what is done in the settings has no way there from the settings. */
const ways: Partial<Record<FirstTask, () => void>> = {
  units: () => openScreen({ at: 'directory', tab: 'units' }),
  staff: () => openScreen({ at: 'directory', tab: 'staff' }),
  dutyPhones: () => openScreen({ at: 'directory', tab: 'departments' }),
  guide: () => printGuide('guideSupervisor'),
  labels: printSamples,
};
/** Without these a desk cannot work. */
const needed: readonly FirstTask[] = ['units', 'staff', 'dutyPhones'];

function useFirstHour() {
  const supervisor = useIsSupervisor();
  const demo = useSite((s) => s.demo);
  const { data } = useDesk('firstHour.read', {}, { enabled: supervisor && !demo });
  const hide = useDeskAction('firstHour.hide');
  const put = (hidden: boolean) =>
    void hide
      .run({ hidden })
      .then(() => queryClient.invalidateQueries({ queryKey: ['firstHour'] }))
      .catch(tellError);
  return { data: supervisor && !demo ? data : undefined, put };
}

/** One calm line on Now while a new desk lacks what it cannot work without; a supervisor's to see. */
export function FirstHourStrip() {
  const t = useText();
  const { data, put } = useFirstHour();
  if (!data || data.hidden || needed.every((task) => data.done[task])) return null;
  const left = firstTasks.filter((task) => !data.done[task]).length;
  return (
    <section className={styles.strip} aria-label={t('firstHour.title')}>
      <Meaning tone="waits">{t('firstHour.title')}</Meaning>
      <span>{t('firstHour.left', { count: left })}</span>
      <Button size="compact-md" variant="default" onClick={() => openScreen({ at: 'settings' })}>
        {t('firstHour.open')}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => put(true)}>
        {t('firstHour.hide')}
      </Button>
    </section>
  );
}

/** 第一小时: what a new desk needs, each known done from its records, in the order in which it is best done. */
export function FirstHour() {
  const t = useText();
  const { data, put } = useFirstHour();
  const [unfolded, setUnfolded] = useState(false);
  if (!data) return null;
  // A single desk joins no others.
  const isOver = firstTasks.every((task) => data.done[task] || task === 'server');
  if ((data.hidden || isOver) && !unfolded) {
    return (
      <div>
        <Button
          variant="default"
          onClick={() => {
            setUnfolded(true);
            put(false);
          }}
        >
          {t('firstHour.show')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <ol className={styles.tasks}>
        {firstTasks.map((task) => {
          const done = data.done[task];
          const way = ways[task];
          return (
            <li key={task}>
              <div>
                <strong>{t(`firstHour.tasks.${task}`)}</strong>
                <small>{t(`firstHour.why.${task}`)}</small>
              </div>
              <Meaning tone={done ? 'done' : 'plain'}>{t(done ? 'firstHour.done' : 'firstHour.notYet')}</Meaning>
              {done ? (
                <span />
              ) : way ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('firstHour.do', { task: t(`firstHour.tasks.${task}`) })}
                  onClick={way}
                >
                  {t('firstHour.go')}
                </Button>
              ) : (
                <small>{t('firstHour.here')}</small>
              )}
            </li>
          );
        })}
      </ol>
      <div>
        <Button
          variant="default"
          onClick={() => {
            setUnfolded(false);
            put(true);
          }}
        >
          {t('firstHour.hide')}
        </Button>
      </div>
    </>
  );
}
