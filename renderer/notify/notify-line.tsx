import type { LineView } from '../../shared/contract/cases.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './notify.module.css';
import { ackKeys, ackOrder } from './notify-keys.ts';
import { OtherCallee } from './other-callee.tsx';
import { ReasonAsked } from './reason-asked.tsx';
import { calleeOf, type Notify } from './use-notify.ts';

/** One party: its number, whom to call now, and the four results. */
export function NotifyLineView({
  line,
  at,
  notify,
  may,
}: {
  line: LineView;
  at: number;
  notify: Notify;
  may: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const current = may && at === notify.current;
  const callee = current && notify.other ? notify.other : calleeOf(line);
  const asked = notify.asked?.line === at ? notify.asked : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the digit keys choose the line
    <li
      className={styles.line}
      data-current={current || undefined}
      aria-current={current || undefined}
      onClick={() => may && notify.choose(at)}
    >
      <kbd className={styles.digit}>{at + 1}</kbd>
      <div className={styles.party}>
        <strong>{t(`domain.party.${line.party}`)}</strong>
        {!line.counted && <span className={styles.besides}>{t('cases.notify.besides')}</span>}
        <Standing line={line} />
      </div>
      <Callee line={line} name={callee?.name ?? ''} phone={callee?.phone ?? ''} />
      {may && (
        <div className={styles.acks}>
          {ackOrder.map((ack) => (
            <button
              key={ack}
              type="button"
              className={styles.ack}
              data-ack={ack}
              disabled={notify.busy || callee === null}
              aria-label={`${t(`domain.party.${line.party}`)} ${t(`cases.notify.ack.${ack}`)}`}
              onClick={(event) => {
                event.stopPropagation();
                notify.tell(ack, at);
              }}
            >
              {current && <kbd>{ackKeys[ack][language]}</kbd>}
              {t(`cases.notify.ack.${ack}`)}
            </button>
          ))}
        </div>
      )}
      {current && line.told === undefined && <OtherCallee notify={notify} proposed={callee} />}
      {asked && <ReasonAsked asked={asked} onGive={notify.giveReason} onDrop={notify.dropReason} busy={notify.busy} />}
    </li>
  );
}

function Callee({ line, name, phone }: { line: LineView; name: string; phone: string }) {
  const t = useText();
  const told = line.told;
  if (told) {
    return (
      <div className={styles.callee}>
        <span>{told.toPerson}</span>
      </div>
    );
  }
  if (phone === '' && name === '') return <div className={styles.callee}>{t('cases.notify.nobody')}</div>;
  const via = line.next?.phone === phone ? line.next.via : null;
  return (
    <div className={styles.callee}>
      <span>
        {name} {via && <small>{t(`domain.via.${via}`)}</small>}
      </span>
      <span className={styles.phone}>{phone}</span>
    </div>
  );
}

/** Told, and after how many seconds; or how often it was tried. */
function Standing({ line }: { line: LineView }) {
  const t = useText();
  const format = useFormat();
  if (line.told) {
    const took = format.span(line.told.secondsFromIntake * 1000);
    const word = t(`domain.ack.${line.told.ack}`);
    return (
      <span className={styles.standing}>
        <Meaning tone="done">{t('cases.notify.took', { word, span: took })}</Meaning>
        {line.told.late && <Meaning tone="danger">{t('cases.notify.late')}</Meaning>}
      </span>
    );
  }
  if (line.tries === 0) return null;
  return (
    <span className={styles.standing}>
      <Meaning tone="soon">
        {t(line.next ? 'cases.notify.tried' : 'cases.notify.allTried', { count: line.tries })}
      </Meaning>
    </span>
  );
}
