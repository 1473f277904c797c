import type { KeyLine } from '../../shared/contract/keys.ts';
import { useNow } from '../desk/steady-now.ts';
import { useText } from '../i18n/index.ts';
import asideStyles from '../intake/intake-aside.module.css';
import { Meaning } from '../look/meaning.tsx';
import { keyStateText, keyTone } from './key-words.ts';

/** A room's keys that are not in the cabinet, for its card: who has them. */
export function UnitKeys({ lines }: { lines: readonly KeyLine[] }) {
  const t = useText();
  const now = useNow(30_000);
  const away = lines.filter(({ status }) => status !== 'inCabinet');
  if (away.length === 0) return null;
  return (
    <>
      <h3>{t('keys.ofUnit')}</h3>
      <ul className={asideStyles.cases}>
        {away.slice(0, 6).map((line) => (
          <li key={line.id}>
            <span>{line.keyCode}</span>
            <Meaning tone={keyTone(line, now)}>{keyStateText(line, t)}</Meaning>
            <span className={asideStyles.said}>{line.holder}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
