import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ItemCountView } from '../../shared/contract/found-items.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { CheckField, TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { scansTaken, useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import styles from './found-items.module.css';

/** S07, S25: everything that is kept, shelf by shelf: what is seen is ticked or scanned. */
export function CountPage({ draftId }: { draftId: string | undefined }) {
  const t = useText();
  const kept = useKeptDraft(draftId);
  const [done, setDone] = useState<ItemCountView | null>(null);
  if (kept.state === 'reading') return <div className={keyStyles.page} />;
  const draft = kept.state === 'found' && draftId ? { id: draftId, content: kept.content } : null;
  return (
    <div className={`${keyStyles.page} ${keyStyles.narrow}`}>
      {done === null ? (
        <Counting draft={draft} onDone={setDone} />
      ) : done.record.status === 'done' ? (
        <p>
          <Meaning tone="done">{t('foundItems.count.agrees', { count: done.record.found })}</Meaning>
        </p>
      ) : (
        <Explain key={done.record.id} count={done} onDone={setDone} />
      )}
      <LastCounts onOpen={setDone} />
    </div>
  );
}

interface CountingProps {
  /** One that was left half counted. */
  draft: Begun | null;
  onDone(count: ItemCountView): void;
}

function Counting({ draft, onDone }: CountingProps) {
  const t = useText();
  const { data } = useDesk('foundItems.held', {});
  const { id, said, put, latest } = useKeptForm<{ seen: string[] }>({
    ...{ form: 'itemCount', draft, empty: () => ({ seen: [] }) },
    title: () => t('foundItems.views.count'),
  });
  useDraftScreen(id);
  const seen = new Set(said.seen);
  const [problem, setProblem] = useState<unknown>(null);
  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'found' || !data?.some(({ id }) => id === answer.record)) return false;
    void sound(seen.has(answer.record) ? 'scanAgain' : 'scanGood');
    put((last) => ({ seen: [...new Set([...last.seen, answer.record])] }));
  });
  if (!data) return null;
  if (data.length === 0) return <p>{t('foundItems.count.empty')}</p>;
  const turn = (itemId: string, on: boolean) =>
    put((last) => ({ seen: on ? [...last.seen, itemId] : last.seen.filter((one) => one !== itemId) }));
  const finish = async () => {
    setProblem(null);
    try {
      await scansTaken();
      const count = await call('foundItems.count', { id, itemIds: latest().seen });
      await settleDraft(id);
      onDone(count);
    } catch (error) {
      setProblem(error);
    }
  };
  const shelves = [...Map.groupBy(data, ({ storagePlace }) => storagePlace)];
  return (
    <>
      <p>{t('foundItems.count.lead')}</p>
      {shelves.map(([shelf, lines]) => (
        <section key={shelf} aria-label={shelf}>
          <h2 className={styles.shelf}>{shelf}</h2>
          <ul className={styles.seen}>
            {lines.map((line) => (
              <li key={line.id}>
                <CheckField
                  name={line.id}
                  label={`${line.itemDescription} ${line.no}`}
                  value={seen.has(line.id)}
                  onChange={(on) => turn(line.id, on)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.begin}>
        <Button onClick={() => void finish()}>{t('foundItems.count.finish')}</Button>
        <span aria-live="polite">
          {t('foundItems.count.seen', { count: data.filter((line) => seen.has(line.id)).length })}
        </span>
      </p>
      {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
    </>
  );
}

function Explain({ count, onDone }: { count: ItemCountView; onDone(count: ItemCountView): void }) {
  const t = useText();
  const faults = useFaults();
  const { id: countId, expected, found, missing } = count.record;
  const [said, setSaid] = useState<Record<string, string>>({});
  const [reportedTo, setReportedTo] = useState('');
  const send = () =>
    call('foundItems.explainCount', {
      countId,
      reportedTo,
      explanations: missing.map(({ itemId }) => ({ itemId, text: said[itemId] ?? '' })),
    }).then(onDone);
  return (
    <FormFrame
      title={t('foundItems.count.differs', { expected, found })}
      save={t('foundItems.count.explain')}
      faults={faults}
      send={send}
      onDone={() => undefined}
    >
      {missing.map(({ itemId, no, itemDescription }, i) => (
        <TextField
          key={itemId}
          name={`explanations.${i}`}
          label={`${itemDescription} ${no}`}
          required
          maxLength={200}
          value={said[itemId] ?? ''}
          onChange={(text) => {
            setSaid({ ...said, [itemId]: text });
            faults.clear(`explanations.${i}`);
          }}
          fault={faults.of(`explanations.${i}`)}
          autoFocus={i === 0}
        />
      ))}
      <TextField
        name="reportedTo"
        label={t('foundItems.count.reportedTo')}
        required
        maxLength={60}
        value={reportedTo}
        onChange={(name) => {
          setReportedTo(name);
          faults.clear('reportedTo');
        }}
        fault={faults.of('reportedTo')}
      />
    </FormFrame>
  );
}

function LastCounts({ onOpen }: { onOpen(count: ItemCountView): void }) {
  const t = useText();
  const format = useFormat();
  const { data } = useDesk('foundItems.counts', {});
  if (!data) return null;
  return (
    <section aria-label={t('foundItems.count.last')}>
      <h2>{t('foundItems.count.last')}</h2>
      {data.length === 0 && <p>{t('foundItems.count.none')}</p>}
      <ul className={styles.seen}>
        {data.map((count) => {
          const { id, countedAt, expected, found, status } = count.record;
          const time = format.exact(countedAt);
          return (
            <li key={id}>
              {t('foundItems.count.line', { time, name: count.countedByName, expected, found })}{' '}
              {status === 'open' && (
                <Button size="compact-sm" variant="default" onClick={() => onOpen(count)}>
                  {t('foundItems.count.open')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
