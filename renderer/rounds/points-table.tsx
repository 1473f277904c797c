import { Button } from '@mantine/core';
import type { PatrolView } from '../../shared/contract/patrols.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import styles from './rounds.module.css';

interface PointsTableProps {
  view: PatrolView;
  /** While somebody is on the way. */
  onByHand?: (no: string) => void;
  onSkip?: (no: string) => void;
}

/** The points of a round in their order: when somebody was there, how that is known, and what is odd about it. */
export function PointsTable({ view: { record, marks }, onByHand, onSkip }: PointsTableProps) {
  const t = useText();
  const format = useFormat();
  const next = onByHand ? record.points.findIndex(({ way }) => way === null) : -1;
  return (
    <table className={`${keyStyles.table} ${styles.points}`} aria-label={t('rounds.walk.title')}>
      <thead>
        <tr>
          {(['line', 'point', 'time', 'how', 'gap'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`rounds.walk.${column}`)}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {record.points.map((point, i) => {
          const mark = marks[i];
          const { no, place, way, at, reason, minMinutes, maxMinutes } = point;
          const minutes = mark?.minutes ?? null;
          return (
            <tr key={no} data-next={i === next || undefined}>
              <td>{i + 1}</td>
              <td>{place}</td>
              <td>{at === null ? '' : format.clock(at)}</td>
              <td>
                {way !== null && <Meaning tone={way === 'scanned' ? 'done' : 'soon'}>{t(`rounds.way.${way}`)}</Meaning>}
                {mark?.missed && <Meaning tone="danger">{t('rounds.walk.missed')}</Meaning>}
                {reason && ` ${reason}`}
              </td>
              <td>
                {minutes !== null && t('rounds.walk.minutes', { count: minutes })}{' '}
                {i > 0 && <small>{t('rounds.walk.allowed', { min: minMinutes, max: maxMinutes })}</small>}{' '}
                {mark?.tooFast && <Meaning tone="danger">{t('rounds.walk.tooFast')}</Meaning>}
                {mark?.tooSlow && <Meaning tone="soon">{t('rounds.walk.tooSlow')}</Meaning>}
              </td>
              <td>
                {onByHand && onSkip && way !== 'scanned' && way !== 'byHand' && (
                  <span className={keyStyles.prints}>
                    <Button
                      size="compact-sm"
                      variant={i === next ? 'filled' : 'default'}
                      aria-label={`${t('rounds.walk.byHand')} ${place}`}
                      onClick={() => onByHand(no)}
                    >
                      {t('rounds.walk.byHand')}
                    </Button>
                    {way === null && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={t('rounds.walk.skipTitle', { place })}
                        onClick={() => onSkip(no)}
                      >
                        {t('rounds.walk.skip')}
                      </Button>
                    )}
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
