import { Button, Checkbox } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { WatchLine } from '../../shared/contract/visitors.ts';
import type { WatchEntry } from '../../shared/registers/watch-entries.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { TextField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { usePerson } from '../session/session.ts';
import styles from './visitors.module.css';
import { WatchForm } from './watch-form.tsx';
import { WhyForm } from './why-form.tsx';

const shownAtMost = 200;

/** 留意名单: whom the desk holds. Names only; what an entry says is one logged look away. */
export function WatchPage() {
  const t = useText();
  const [text, setText] = useState('');
  const [ended, setEnded] = useState(false);
  const [open, setOpen] = useState<{ edit?: WatchEntry; end?: WatchLine } | null>(null);
  const supervisor = usePerson()?.role === 'supervisor';
  const asked = { text: useDeferredValue(text), ended, offset: 0, limit: shownAtMost };
  const { data, error } = useDesk('watchEntries.list', asked);
  const shut = () => setOpen(null);
  const over = open?.end;
  if (error) return <p className={styles.page}>{errorText(error, t)}</p>;
  return (
    <div className={styles.page}>
      <header className={styles.insideHead}>
        <TextField name="search" label={t('visitors.watch.search')} type="search" value={text} onChange={setText} />
        <Checkbox
          label={t('visitors.watch.ended')}
          checked={ended}
          onChange={(event) => setEnded(event.currentTarget.checked)}
        />
        {supervisor ? (
          <Button onClick={() => setOpen({})}>{t('visitors.watch.fresh')}</Button>
        ) : (
          <span>{t('visitors.watch.onlySupervisor')}</span>
        )}
        {data && <span role="status">{t('visitors.watch.total', { count: data.total })}</span>}
      </header>
      <p className={styles.lead}>{t('visitors.watch.lead')}</p>
      {over && (
        <WhyForm
          title={t('visitors.watch.endTitle', { name: over.name })}
          save={t('visitors.watch.endSave')}
          send={(reason) => call('watchEntries.end', { entryId: over.id, reason })}
          onDone={shut}
        />
      )}
      {open && !open.end && <WatchForm key={open.edit?.id ?? 'new'} entry={open.edit ?? null} onDone={shut} />}
      {data?.total === 0 && <p>{t('visitors.watch.empty')}</p>}
      <ul className={styles.permits}>
        {data?.lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            onEdit={supervisor && !ended ? (edit) => setOpen({ edit }) : null}
            onEnd={() => setOpen({ end: line })}
          />
        ))}
      </ul>
    </div>
  );
}

interface LineProps {
  line: WatchLine;
  /** Null: not this person's, or over. */
  onEdit: ((entry: WatchEntry) => void) | null;
  onEnd(): void;
}

function Line({ line, onEdit, onEnd }: LineProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const [entry, setEntry] = useState<WatchEntry | null>(null);
  const reveal = (then: (entry: WatchEntry) => void) =>
    call('watchEntries.reveal', { entryId: line.id, visitId: null }).then(then, (error: unknown) => tellError(error));
  return (
    <li>
      <Meaning tone={line.level === 'refuse' ? 'danger' : 'soon'}>{t(`visitors.watch.level.${line.level}`)}</Meaning>
      <strong>{line.name || line.no}</strong>
      <small>{t('visitors.watch.by', { name: line.byName, time: format.moment(line.createdAt, now) })}</small>
      {entry && (
        <span className={styles.entry}>
          {entry.otherNames.join('、')} {maskPhone(entry.phone)} {entry.idEnd && `**${entry.idEnd}`} {entry.vehicle}{' '}
          {entry.reason} {entry.instructions}
        </span>
      )}
      <span className={styles.buttons}>
        <Button size="compact-sm" variant="default" onClick={() => (entry ? setEntry(null) : void reveal(setEntry))}>
          {t(entry ? 'visitors.hold.hide' : 'visitors.watch.show')}
        </Button>
        {onEdit && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void reveal(onEdit)}>
              {t('visitors.permits.edit')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={onEnd}>
              {t('visitors.watch.end')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
