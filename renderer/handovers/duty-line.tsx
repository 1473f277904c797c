import { Button } from '@mantine/core';
import type { DeskDuty } from '../../shared/contract/handovers.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './handovers.module.css';

/** Who holds the desk, and who stands in until when. */
export function DutyLine({ duty: { holder, absence } }: { duty: DeskDuty }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  if (!holder) return <p>{t('handovers.duty.nobody')}</p>;
  const back = () =>
    absence &&
    call('deskAbsences.back', { absenceId: absence.id }).then(
      () => tellDone(t('handovers.duty.backDone', { name: absence.staffName })),
      tellError,
    );
  return (
    <div className={styles.duty}>
      <strong>{t('handovers.duty.holder', { name: holder.name, time: format.moment(holder.since, now) })}</strong>
      {absence && (
        <>
          <Meaning tone="waits">
            {t('handovers.duty.absent', {
              ...{ name: absence.staffName, place: absence.destination, standIn: absence.standInName },
              reason: t(`handovers.reason.${absence.reason}`),
            })}
          </Meaning>
          {absence.backBy !== null && (
            <Meaning tone={absence.backBy <= now ? 'danger' : 'plain'}>
              {t('handovers.duty.backBy', { time: format.moment(absence.backBy, now) })}
            </Meaning>
          )}
          <Button variant="default" size="compact-sm" onClick={() => void back()}>
            {t('handovers.duty.back')}
          </Button>
        </>
      )}
    </div>
  );
}
