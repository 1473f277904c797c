import { useDeferredValue, useState } from 'react';
import type { HandoverLine } from '../../shared/contract/handovers.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { TextField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useScreen } from '../shell/screen.ts';
import { HandoverRecord } from './handover-record.tsx';
import styles from './handovers.module.css';

/** 交接记录: newest first, and beside them the one that is open, as it was signed. */
export function PastPage({ handoverId }: { handoverId: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const [text, setText] = useState('');
  const { data } = useDesk('handovers.list', { text: useDeferredValue(text), offset: 0, limit: 200 });
  return (
    <div className={styles.past}>
      <div>
        <TextField
          name="filter"
          label={t('words.filter')}
          placeholder={t('handovers.past.filter')}
          type="search"
          autoFocus={handoverId === undefined}
          value={text}
          onChange={setText}
        />
        {data?.lines.length === 0 && <p>{t(text === '' ? 'handovers.past.empty' : 'words.nothingFound')}</p>}
        <HandoverLines
          lines={data?.lines ?? []}
          chosen={handoverId}
          onChoose={(id) => replace({ at: 'handovers', handoverId: id })}
        />
      </div>
      <div>
        {handoverId === undefined ? (
          <p>{t('handovers.past.pickOne')}</p>
        ) : (
          <HandoverRecord key={handoverId} handoverId={handoverId} />
        )}
      </div>
    </div>
  );
}

interface HandoverLinesProps {
  lines: readonly HandoverLine[];
  chosen?: string | undefined;
  onChoose(id: string): void;
}

export function HandoverLines({ lines, chosen, onChoose }: HandoverLinesProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const nobody = t('handovers.past.nobody');
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line.id}>
          <button type="button" aria-current={line.id === chosen || undefined} onClick={() => onChoose(line.id)}>
            <strong>{t('handovers.past.line', { from: line.fromName || nobody, to: line.toName || nobody })}</strong>{' '}
            {format.moment(line.signedAt ?? line.startedAt, now)}
            <small>
              {line.no} · {line.kind === 'start' ? t('handovers.kind.start') : t(`handovers.state.${line.status}`)}{' '}
              {line.reservations !== '' && <Meaning tone="soon">{t('handovers.past.reserved')}</Meaning>}
              {line.signedAt === null && line.kind === 'shift' && (
                <Meaning tone="danger">{t('handovers.past.unsigned')}</Meaning>
              )}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}
