import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './handovers.module.css';
import { HandoverLines } from './past-page.tsx';

/** 未签字: the report of the morning. */
export function UnsignedPage() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { data } = useDesk('handovers.unsigned', {});
  if (!data) return null;
  return (
    <div className={styles.form}>
      {data.overHeld && (
        <p>
          <Meaning tone="danger">
            {t('handovers.overHeld', { name: data.overHeld.name, time: format.moment(data.overHeld.since, now) })}
          </Meaning>
        </p>
      )}
      <p>{t(data.lines.length === 0 ? 'handovers.unsignedNone' : 'handovers.unsignedLead')}</p>
      <HandoverLines lines={data.lines} onChoose={(handoverId) => openScreen({ at: 'handovers', handoverId })} />
    </div>
  );
}
