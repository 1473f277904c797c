import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { mainIndicators } from '../../shared/registers/indicators.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useEachMinute } from '../desk/use-each-minute.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { countsText, valueText } from '../indicators/figures.ts';
import { screenIndicatorWords } from '../indicators/screen-indicator-words.ts';
import { useScreen } from '../shell/screen.ts';
import styles from './board.module.css';
import { BoardLines } from './board-lines.tsx';
import { boardNumbers } from './board-numbers.ts';

const asked = ['indicators.main', 'visits.inside', 'now.list'] as const;

/** 看板: the house at a glance, for a screen that is looked at from across the room; nothing on it asks for anything. */
export function BoardScreen() {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const site = useSite((s) => s.site);
  const second = useNow();
  const back = useScreen((s) => s.back);
  const { date } = wallTime(useNow(60_000), site.timeZone);
  useEachMinute(asked);
  useEffect(() => {
    void call('app.setFullScreen', { on: true });
    return () => void call('app.setFullScreen', { on: false });
  }, []);
  const { data: now } = useDesk('now.list', {});
  const { data: inside } = useDesk('visits.inside', {});
  const { data: loans } = useDesk('keys.loans', {});
  const { data: incidents } = useDesk('incidents.unfinished', {});
  const { data: events } = useDesk('buildingEvents.running', {});
  const { data: duty } = useDesk('handovers.duty', {});
  const { data: today } = useDesk('indicators.main', { date });
  const numbers = boardNumbers({ now, inside, loans, incidents, events }, second);
  return (
    <section className={styles.board} aria-label={t('board.title')}>
      <header className={styles.head}>
        <h1>{site.name}</h1>
        <span>
          {format.weekday(second)}
          <strong className={styles.clock}>{format.clock(second)}</strong>
        </span>
        <span>{duty?.holder ? t('board.holder', { name: duty.holder.name }) : t('board.nobody')}</span>
        <Button variant="subtle" onClick={back} rightSection={<kbd>Esc</kbd>}>
          {t('board.leave')}
        </Button>
      </header>
      <dl className={styles.numbers}>
        {numbers.map(({ id, value, tone }) => (
          <div key={id} data-tone={tone}>
            <dt>{t(`board.number.${id}`)}</dt>
            <dd>{value === null ? '—' : format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.columns}>
        <BoardLines lines={now?.lines ?? []} />
        <section aria-label={t('board.today')}>
          <h2>{t('board.today')}</h2>
          <table className={styles.rates}>
            <tbody>
              {mainIndicators.map((id) => {
                const number = today?.find((each) => each.id === id);
                return (
                  <tr key={id}>
                    <th scope="row">{screenIndicatorWords(id, language).name}</th>
                    <td>
                      <strong>{number ? valueText(id, number.today, t, format) : ''}</strong>
                    </td>
                    <td>{number ? countsText(id, number.today, t, format) : ''}</td>
                    <td>{number ? t('board.ofMonth', { value: valueText(id, number.month, t, format) }) : ''}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}
