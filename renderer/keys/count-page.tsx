import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CountView } from '../../shared/contract/keys.ts';
import { countScopes } from '../../shared/registers/key-counts.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useKeptDraft } from '../drafts/use-draft.ts';
import { ChoiceField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { CountResult } from './count-result.tsx';
import { CountScan } from './count-scan.tsx';
import styles from './keys.module.css';

type Scope = (typeof countScopes)[number];

interface CountPageProps {
  /** A count whose differences are being explained. */
  countId: string | undefined;
  draftId: string | undefined;
}

/** 盘点: choose what, scan each tag once, and only then see what was expected. */
export function CountPage({ countId, draftId }: CountPageProps) {
  const kept = useKeptDraft(draftId);
  const [scope, setScope] = useState<Scope | null>(null);
  const [result, setResult] = useState<CountView | null>(null);
  const [askedId, setAskedId] = useState(countId);
  const counts = useDesk('keys.counts', {}).data;
  const asked = counts?.find(({ record }) => record.id === askedId);
  /** What was opened with the page has become a record. */
  const [over, setOver] = useState(false);
  const counted = (view: CountView) => {
    setResult(view);
    setScope(null);
    setOver(true);
  };
  const shown = result ?? asked;
  const close = () => {
    setResult(null);
    setAskedId(undefined);
  };
  if (shown) return <CountResult view={shown} onDone={close} />;
  if (kept.state === 'reading') return <div className={styles.page} />;
  const draft = kept.state === 'found' && draftId && !over ? { id: draftId, content: kept.content } : null;
  if (scope !== null) return <CountScan draft={null} scope={scope} onCounted={counted} />;
  if (draft !== null) return <CountScan draft={draft} scope="all" onCounted={counted} />;
  return <Past onStart={setScope} onOpen={setResult} />;
}

function Past({ onStart, onOpen }: { onStart(scope: Scope): void; onOpen(view: CountView): void }) {
  const t = useText();
  const format = useFormat();
  const [scope, setScope] = useState<Scope>('all');
  const { data } = useDesk('keys.counts', {});
  return (
    <div className={styles.page}>
      <p>{t('keys.count.lead')}</p>
      <ChoiceField<Scope>
        name="scope"
        label={t('keys.count.scope')}
        value={scope}
        onChange={setScope}
        choices={countScopes.map((value) => ({
          value,
          label: value === 'all' ? t('keys.count.all') : t(`keys.class.${value}`),
        }))}
      />
      <p className={styles.buttons}>
        <Button onClick={() => onStart(scope)}>{t('keys.count.start')}</Button>
      </p>
      <h2>{t('keys.count.past')}</h2>
      {data?.length === 0 && <p>{t('keys.count.none')}</p>}
      <table className={styles.table}>
        <tbody>
          {data?.map((view) => (
            <tr key={view.record.id}>
              <td>
                <button type="button" className={styles.link} onClick={() => onOpen(view)}>
                  {view.record.no}
                </button>
              </td>
              <td>{format.exact(view.record.countedAt)}</td>
              <td>{view.countedByName}</td>
              <td>
                {t('keys.field.expected')} {view.record.expected} · {t('keys.field.found')} {view.record.found}
              </td>
              <td>
                <Meaning tone={view.record.status === 'open' ? 'danger' : 'plain'}>
                  {t(`keys.count.${view.record.status}`)}
                </Meaning>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
