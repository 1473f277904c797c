import type { ExportLine } from '../../shared/contract/exports.ts';
import { profileOf } from '../../shared/registers/exported/redaction.ts';
import type { ExportState } from '../../shared/registers/exports.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import styles from './exports.module.css';

const tones: Record<ExportState, Tone> = {
  requested: 'waits',
  approved: 'waits',
  produced: 'done',
  failed: 'soon',
  cancelled: 'plain',
};
const shownAtMost = 20;

/** Who took what out, when and what for. */
export function PastExports() {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { data: past } = useDesk('exports.list', {});
  if (!past) return null;
  return (
    <>
      <h3 className={styles.past}>{t('exports.past')}</h3>
      {past.length === 0 ? <p className={styles.dim}>{t('exports.noPast')}</p> : null}
      <ul className={styles.lines}>
        {past.slice(0, shownAtMost).map((line) => (
          <li key={line.id}>
            <span>
              {format.moment(line.madeAt, now)} ·{' '}
              {t('exports.pastLine', {
                ...{ from: line.fromDay, until: line.toDay, by: line.requestedByName },
                rows: format.number(line.rowCount),
              })}
              <br />
              <small className={styles.dim}>
                {[shownText(line, t), line.purpose, line.drive, line.driveSerial]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </span>
            <Meaning tone={tones[line.status]}>{t(`exports.state.${line.status}`)}</Meaning>
          </li>
        ))}
      </ul>
    </>
  );
}

function shownText({ personal, redaction }: Pick<ExportLine, 'personal' | 'redaction'>, t: Say): string {
  if (redaction) return t(`exports.profile.${profileOf(redaction) ?? 'own'}`);
  return t(personal ? 'exports.whole' : 'exports.masked');
}
