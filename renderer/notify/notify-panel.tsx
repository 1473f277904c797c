import type { ReactNode } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { notifyChannels } from '../../shared/registers/notifications.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './notify.module.css';
import { ackKeys, ackOrder, notifyKey } from './notify-keys.ts';
import { NotifyLineView } from './notify-line.tsx';
import { PriceFirst } from './price-first.tsx';
import { type Telling, useNotify } from './use-notify.ts';

const everyKey = [
  ...Array.from({ length: 9 }, (_, i) => String(i + 1)),
  ...ackOrder.flatMap((ack) => Object.values(ackKeys[ack])),
];

/** Who must be told of a case. */
export function NotifyPanel({ view, large = false }: { view: CaseView; large?: boolean }) {
  const telling: Telling = {
    lines: view.lines,
    may: view.actions.includes('notify'),
    send: (told) => call('cases.notify', { caseId: view.record.id, ...told }),
  };
  return (
    <TellingPanel telling={telling} large={large}>
      {large && <PriceFirst view={view} />}
    </TellingPanel>
  );
}

interface TellingPanelProps {
  telling: Telling;
  large?: boolean;
  children?: ReactNode;
}

/** Digits choose the line, letters give the result. */
export function TellingPanel({ telling, large = false, children }: TellingPanelProps) {
  const t = useText();
  const notify = useNotify(telling);
  const { lines, may } = telling;
  const press = (key: string) => () => {
    const meant = notifyKey(key, lines.length);
    if (meant === null) return false;
    if ('line' in meant) notify.choose(meant.line);
    else notify.tell(meant.ack);
  };
  const step = (by: number) => () => notify.choose((Math.max(0, notify.current) + by + lines.length) % lines.length);
  useKeys(
    {
      ...Object.fromEntries(everyKey.map((key) => [key, press(key)])),
      ...(large ? { ArrowDown: step(1), ArrowUp: step(-1) } : {}),
    },
    { enabled: may && notify.asked === null },
  );
  return (
    <section className={styles.panel} data-large={large || undefined} aria-label={t('cases.notify.title')}>
      <ol className={styles.lines}>
        {lines.map((line, i) => (
          <NotifyLineView key={line.party} line={line} at={i} notify={notify} may={may} />
        ))}
      </ol>
      {children}
      {notify.problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(notify.problem, t)}
        </p>
      )}
      {may && (
        <div className={styles.manner}>
          <ChoiceField
            name="channel"
            label={t('cases.notify.by')}
            value={notify.channel}
            onChange={notify.setChannel}
            choices={notifyChannels.map((value) => ({ value, label: t(`domain.notifyChannel.${value}`) }))}
          />
          <span className={styles.help}>{t('cases.notify.keys')}</span>
        </div>
      )}
    </section>
  );
}
