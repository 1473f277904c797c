import { UnstyledButton } from '@mantine/core';
import type { MainIndicator } from '../../shared/contract/indicators.ts';
import { type Count, readIndicator } from '../../shared/registers/indicator-reading.ts';
import { mainIndicators } from '../../shared/registers/indicators.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useEachMinute } from '../desk/use-each-minute.ts';
import { useIdle } from '../desk/use-idle.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { usePerson } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import { countsText, valueText, verdictTone } from './figures.ts';
import styles from './now-strip.module.css';
import { screenIndicatorWords } from './screen-indicator-words.ts';

const asked = ['indicators.main'] as const;

/** The numbers of today and of the month above what is due; each opens the report at itself. Asked for when nothing else is to be done. */
export function NowStrip() {
  const t = useText();
  const role = usePerson()?.role;
  const timeZone = useSite((s) => s.site.timeZone);
  const idle = useIdle();
  const { date } = wallTime(useNow(60_000), timeZone);
  useEachMinute(asked);
  const { data } = useDesk('indicators.main', { date }, { enabled: idle && role !== 'nightGuard' });
  if (role === 'nightGuard') return null;
  return (
    <nav className={styles.strip} aria-label={t('indicators.strip')}>
      {mainIndicators.map((id) => (
        <MainNumber key={id} id={id} number={data?.find((number) => number.id === id)} />
      ))}
    </nav>
  );
}

function MainNumber({ id, number }: { id: MainIndicator['id']; number: MainIndicator | undefined }) {
  const t = useText();
  const format = useFormat();
  const name = screenIndicatorWords(id, useLanguage()).name;
  const reading = number && readIndicator(id, number.month, { n: 0, d: 0 }, number);
  return (
    <UnstyledButton className={styles.number} onClick={() => openScreen({ at: 'indicators', view: { id } })}>
      <span className={styles.line}>
        <span className={styles.name}>{name}</span>
        {number ? <Figures id={id} when={t('indicators.today')} count={number.today} /> : null}
      </span>
      <span className={styles.line}>
        {reading && reading.verdict !== 'none' ? (
          <Meaning tone={verdictTone(reading)}>
            {t(`indicators.verdict.${reading.verdict}`, { gap: format.number(reading.gap) })}
          </Meaning>
        ) : (
          <span />
        )}
        {number ? <Figures id={id} when={t('indicators.month')} count={number.month} /> : null}
      </span>
    </UnstyledButton>
  );
}

function Figures({ id, when, count }: { id: MainIndicator['id']; when: string; count: Count }) {
  const t = useText();
  const format = useFormat();
  return (
    <span className={styles.figures}>
      {when} <b>{valueText(id, count, t, format)}</b> {count.d === 0 ? '' : countsText(id, count, t, format)}
    </span>
  );
}
