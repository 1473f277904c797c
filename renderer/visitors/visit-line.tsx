import type { VisitLine } from '../../shared/contract/visitors.ts';
import { isInside } from '../../shared/registers/visit-states.ts';
import styles from '../cases/case-line.module.css';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { visitTone, whomText, whoText } from './visit-words.ts';

export const visitLineHeight = 62;

/** One visit in a list: who, where to, and whether they are still there. */
export function VisitLineView({ line }: { line: VisitLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const over = isInside(line.status) && line.leaveBy < now;
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        <strong>{whoText(line) || t('words.unknown')}</strong>
        {line.companions > 0 && ` ${t('visitors.heads', { count: 1 + line.companions })}`} {whomText(line)}
      </span>
      <Meaning tone={visitTone(line, now)}>
        {over ? t('visitors.inside.over') : t(`visitors.state.${line.status}`)}
      </Meaning>
      <span className={styles.said}>
        {[line.purposeText, line.vehicle, line.badgeNo && `#${line.badgeNo}`].filter(Boolean).join(' · ')}
      </span>
      <span className={styles.when}>
        {line.formLate === true && <em>{t('visitors.record.formLate')}</em>}{' '}
        {line.leftAt === null ? format.since(line.arrivedAt, now) : format.moment(line.arrivedAt, now)}
      </span>
    </div>
  );
}
