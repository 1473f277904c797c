import type { LineView } from '../../shared/contract/cases.ts';
import type { Ack } from '../../shared/registers/notifications.ts';
import { writtenIn } from '../../shared/text/written-in.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './notify.module.css';
import { ackKeys, ackOrder } from './notify-keys.ts';
import { OtherCallee } from './other-callee.tsx';
import { ReasonAsked } from './reason-asked.tsx';
import { calleeOf, type Notify } from './use-notify.ts';

interface NotifyLineProps {
  line: LineView;
  at: number;
  notify: Notify;
  may: boolean;
}

/** One party: its number, whom to call now, and the four results. What is told is done with unless it is chosen again. */
export function NotifyLineView({ line, at, notify, may }: NotifyLineProps) {
  const current = may && at === notify.current;
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
      <Party line={line} />
      <Callee line={line} current={current} notify={notify} />
      {may && (line.told === undefined || current) && <Acks line={line} at={at} current={current} notify={notify} />}
      {asked && <ReasonAsked asked={asked} onGive={notify.giveReason} onDrop={notify.dropReason} busy={notify.busy} />}
    </li>
  );
}

/** Who, and how it stands: told after so many seconds, or how often it was tried. */
function Party({ line: { party, counted, told, tries, next } }: { line: LineView }) {
  const t = useText();
  const format = useFormat();
  const took = told && format.span(told.secondsFromIntake * 1000);
  return (
    <div className={styles.party}>
      <strong>{t(`domain.party.${party}`)}</strong>
      {!counted && <span className={styles.besides}>{t('cases.notify.besides')}</span>}
      <span className={styles.standing}>
        {told && took && (
          <Meaning tone="done">{t('cases.notify.took', { word: t(`domain.ack.${told.ack}`), span: took })}</Meaning>
        )}
        {told?.late && <Meaning tone="danger">{t('cases.notify.late')}</Meaning>}
        {!told && tries > 0 && (
          <Meaning tone="soon">{t(next ? 'cases.notify.tried' : 'cases.notify.allTried', { count: tries })}</Meaning>
        )}
      </span>
    </div>
  );
}

function Callee({ line, current, notify }: { line: LineView; current: boolean; notify: Notify }) {
  const t = useText();
  const proposed = calleeOf(line);
  if (current && notify.other) return <OtherCallee notify={notify} />;
  const { told, next } = line;
  if (told) return <div className={styles.callee}>{told.toPerson}</div>;
  return (
    <div className={styles.callee}>
      {proposed ? (
        <>
          <span>
            {proposed.name} {next && <small>{t(`domain.via.${next.via}`)}</small>}
          </span>
          <span className={styles.phone}>{proposed.phone}</span>
        </>
      ) : (
        <span>{t('cases.notify.nobody')}</span>
      )}
      {current && (
        <button
          type="button"
          className={styles.other}
          onClick={() => notify.setOther({ name: '', phone: proposed?.phone ?? '' })}
        >
          {t('cases.notify.other')}
        </button>
      )}
    </div>
  );
}

interface AcksProps {
  line: LineView;
  at: number;
  current: boolean;
  notify: Notify;
}

function Acks({ line, at, current, notify }: AcksProps) {
  const t = useText();
  const language = useLanguage();
  const nobody = calleeOf(line) === null && !(current && notify.other);
  const tell = (ack: Ack) => (event: React.MouseEvent) => {
    event.stopPropagation();
    notify.tell(ack, at);
  };
  return (
    <div className={styles.acks}>
      {ackOrder.map((ack) => (
        <button
          key={ack}
          type="button"
          className={styles.ack}
          disabled={notify.busy || nobody}
          data-key={ackKeys[ack][writtenIn(language)]}
          aria-keyshortcuts={ackKeys[ack][writtenIn(language)]}
          aria-label={`${t(`domain.party.${line.party}`)} ${t(`cases.notify.ack.${ack}`)}`}
          onClick={tell(ack)}
        >
          {t(`cases.notify.ack.${ack}`)}
        </button>
      ))}
    </div>
  );
}
