import type { VisitLine } from '../../shared/contract/visitors.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import asideStyles from '../intake/intake-aside.module.css';
import { Meaning } from '../look/meaning.tsx';
import { visitTone } from './visit-words.ts';

/** Who is with a room now, for its card. */
export function UnitVisitors({ lines }: { lines: readonly VisitLine[] }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{t('visitors.ofUnit')}</h3>
      <ul className={asideStyles.cases}>
        {lines.slice(0, 6).map((line) => (
          <li key={line.id}>
            <span>{line.name}</span>
            <Meaning tone={visitTone(line, now)}>{t(`visitors.state.${line.status}`)}</Meaning>
            <span className={asideStyles.said}>{format.since(line.arrivedAt, now)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
