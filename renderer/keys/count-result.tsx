import type { CountView } from '../../shared/contract/keys.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './keys.module.css';

interface CountResultProps {
  view: CountView;
  onDone(): void;
}

/** Why keys are missing or too many, while it is written. */
interface Explained {
  countId: string;
  texts: Record<string, string>;
  reportedTo: string;
}

/** What the count says, fixed; each difference asks for its explanation. */
export function CountResult({ view, onDone }: CountResultProps) {
  return (
    <OwnDraft form="keyExplain" of={{ countId: view.record.id }}>
      {(draft) => <OpenResult view={view} draft={draft} onDone={onDone} />}
    </OwnDraft>
  );
}

function OpenResult({ view, draft, onDone }: CountResultProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const { record } = view;
  const { expected, found, differences, strange, status } = record;
  const { id, said, put } = useKeptForm<Explained>({
    ...{ form: 'keyExplain', draft, faults },
    empty: () => ({ countId: record.id, texts: {}, reportedTo: record.reportedTo }),
    title: () => record.no,
  });
  const { texts, reportedTo } = said;
  const open = status === 'open';
  const agrees = differences.length === 0 && strange.length === 0;
  const send = () =>
    call('keys.explainCount', {
      countId: record.id,
      explanations: differences.map(({ keyId }) => ({ keyId, text: texts[keyId] ?? '' })),
      reportedTo,
    });
  const table = (
    <table className={styles.table}>
      <tbody>
        {differences.map((d, i) => (
          <tr key={d.keyId}>
            <td>
              <button type="button" className={styles.link} onClick={() => openScreen({ at: 'keys', keyId: d.keyId })}>
                {d.keyCode}
              </button>{' '}
              {d.label}
              <div>{t(d.found === 0 ? 'keys.count.missing' : 'keys.count.extra')}</div>
            </td>
            <td>
              {t('keys.field.expected')} {d.expected} · {t('keys.field.found')} {d.found}
            </td>
            <td>
              {open ? (
                <TextField
                  name={`explanations.${i}`}
                  label={`${t('keys.field.explanation')} ${d.keyCode}`}
                  required
                  value={texts[d.keyId] ?? ''}
                  onChange={(text) => put({ texts: { ...texts, [d.keyId]: text } })}
                  fault={faults.of(`explanations.${i}`)}
                  autoFocus={i === 0}
                />
              ) : (
                d.explanation
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <div className={styles.page}>
      <p className={styles.where} role="status">
        <Meaning tone={agrees ? 'done' : 'danger'}>
          {t(agrees ? 'keys.count.agrees' : 'keys.count.differs', { expected, found })}
        </Meaning>
      </p>
      {strange.length > 0 && <p>{t('keys.count.strangeTags', { tags: strange.join('、') })}</p>}
      {open ? (
        <FormFrame
          title={t('keys.count.explain')}
          save={t('keys.count.explain')}
          faults={faults}
          draftId={id}
          send={send}
          onDone={onDone}
        >
          {table}
          <TextField
            name="reportedTo"
            label={t('keys.field.reportedTo')}
            required
            maxLength={60}
            value={reportedTo}
            onChange={(next) => put({ reportedTo: next })}
            fault={faults.of('reportedTo')}
          />
        </FormFrame>
      ) : (
        <>
          {table}
          {reportedTo && (
            <p>
              {t('keys.field.reportedTo')} {reportedTo}
            </p>
          )}
          <button type="button" className={styles.link} onClick={onDone}>
            {t('words.back')}
          </button>
        </>
      )}
    </div>
  );
}
