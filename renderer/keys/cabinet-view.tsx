import type { KeyLine } from '../../shared/contract/keys.ts';
import { showCustody } from '../custody/custody.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { keyStateText, keyTone } from './key-words.ts';
import styles from './keys.module.css';

/** `A-07` hangs in the row `A`. */
const rowOf = (pos: string) => /^(.*?)[-\s.]?\d+$/.exec(pos)?.[1] ?? pos;

/** 柜位图: every hook with its key, row by row; what is not there says where it is. */
export function CabinetView() {
  const t = useText();
  const now = useNow(30_000);
  const { data } = useDesk('keys.inventory', {});
  if (!data) return <div className={styles.page} />;
  const hung = data.filter(({ cabinetPos, custodian }) => cabinetPos !== '' && custodian === 'customerService');
  const rows = [...Map.groupBy(hung, ({ cabinetPos }) => rowOf(cabinetPos))];
  return (
    <div className={styles.page}>
      {rows.length === 0 && <p>{t('keys.cabinet.none')}</p>}
      {rows.map(([row, keys]) => (
        <section key={row}>
          <h2>{row}</h2>
          <ul className={styles.cabinet}>
            {keys.map((key) => (
              <li key={key.id}>
                <Slot line={key} now={now} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Slot({ line, now }: { line: KeyLine; now: number }) {
  const t = useText();
  const tone = keyTone(line, now);
  return (
    <button
      type="button"
      className={styles.slot}
      data-tone={tone}
      onClick={() => showCustody({ register: 'keys', record: line.id })}
    >
      <b>
        {line.cabinetPos} {line.keyCode}
      </b>
      <small>{line.label}</small>
      <small>
        {keyStateText(line, t)} {line.holder}
      </small>
    </button>
  );
}
