import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { longestLine } from '../../shared/registers/log-lines.ts';
import { usePaperNow } from '../back-entry/paper-now.ts';
import { PaperSheet } from '../back-entry/paper-sheet.tsx';
import { errorText } from '../desk/error-text.ts';
import { useKeptDraft } from '../drafts/use-draft.ts';
import { TextField, TimeField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PlaceOrWords } from '../intake/place-or-words.tsx';
import { isComposing } from '../shell/key-names.ts';
import { useKeys } from '../shell/keys.ts';
import { openScreen } from '../shell/screen.ts';
import { afterKey } from './line-values.ts';
import styles from './log.module.css';
import { LogPhrases, useLogPhrases } from './log-phrases.tsx';
import { closeQuickLine, type QuickLine } from './quick-line.ts';
import { type LineForm, useLineForm } from './use-line-form.ts';

/** One line: words or a phrase, Enter. Everything else may be left. */
export function QuickLineForm({ shown }: { shown: QuickLine }) {
  const kept = useKeptDraft(shown.draftId);
  if (kept.state === 'reading') return null;
  return <OpenLine shown={shown} content={kept.state === 'found' ? kept.content : null} />;
}

function OpenLine({ shown, content }: { shown: QuickLine; content: string | null }) {
  const t = useText();
  const form = useLineForm(shown, content);
  const { values, patch, faults, problem, save } = form;
  const begun = values.text.trim() !== '';
  const onPaper = usePaperNow((s) => s.running);
  const supplement = values.original !== null;
  const turnInto = (at: 'intake' | 'emergency') => {
    if (!begun || supplement) return false;
    void save((lineId) => openScreen({ at, lineId }));
  };
  useKeys({
    Esc: closeQuickLine,
    F9: () => undefined,
    'mod+Enter': () => void save(),
    'mod+S': () => void save(),
    F2: () => turnInto('intake'),
    F8: () => turnInto('emergency'),
  });
  return (
    <form ref={faults.formRef} className={styles.quick} data-form onSubmit={(event) => event.preventDefault()}>
      {values.original && <blockquote className={styles.quoted}>{values.original.text}</blockquote>}
      <Words form={form} onEnter={() => void save()} />
      <PaperSheet />
      <div className={styles.row}>
        <PlaceOrWords label={t('log.place')} placeholder={t('log.placeHint')} form={form} />
        {!onPaper && (
          <TimeField
            name="happenedAt"
            label={t('log.happenedAt')}
            value={values.happenedAt}
            onChange={(happenedAt) => patch({ happenedAt })}
            fault={faults.of('happenedAt')}
          />
        )}
        <TimeField
          name="saidAt"
          label={t('log.saidAt')}
          value={values.saidAt}
          onChange={(saidAt) => patch({ saidAt })}
          fault={faults.of('saidAt')}
          emptyMeans={t('log.saidHint')}
        />
      </div>
      {shown.about && <AboutBox shown={shown} form={form} />}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void save()} rightSection={<kbd>Enter</kbd>}>
          {t('log.save')}
        </Button>
        {!supplement && (
          <>
            <Button variant="default" disabled={!begun} onClick={() => turnInto('intake')} rightSection={<kbd>F2</kbd>}>
              {t('log.toCase')}
            </Button>
            <Button
              variant="default"
              disabled={!begun}
              onClick={() => turnInto('emergency')}
              rightSection={<kbd>F8</kbd>}
            >
              {t('log.toEmergency')}
            </Button>
          </>
        )}
        <Button variant="subtle" onClick={closeQuickLine} rightSection={<kbd>Esc</kbd>}>
          {t('log.keep')}
        </Button>
      </div>
    </form>
  );
}

function Words({ form: { values, patch, faults }, onEnter }: { form: LineForm; onEnter(): void }) {
  const t = useText();
  const phrases = useLogPhrases();
  return (
    <>
      <TextField
        name="text"
        label={t('log.text')}
        value={values.text}
        onChange={(text) => patch({ text })}
        fault={faults.of('text')}
        placeholder={t('log.textHint')}
        maxLength={longestLine}
        autoFocus
        input={{
          size: 'lg',
          onKeyDown: (event) => {
            if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
            if (event.key === 'Enter') {
              event.preventDefault();
              return onEnter();
            }
            const after = afterKey(event.key, values, phrases);
            if (after === null) return;
            event.preventDefault();
            patch(after);
          },
        }}
      />
      <LogPhrases phrases={phrases} chosen={values.phrase} onPick={(phrase) => patch({ phrase, text: phrase.text })} />
    </>
  );
}

/** F9 over a record: one tick says that the line is about it. */
function AboutBox({ shown, form: { values, patch } }: { shown: QuickLine; form: LineForm }) {
  const t = useText();
  const [about] = useState(shown.about ?? null);
  if (about === null) return null;
  return (
    <Checkbox
      label={t('log.about', { no: t(`domain.register.${about.register}`) })}
      checked={values.about !== null}
      onChange={(event) => patch({ about: event.currentTarget.checked ? about : null })}
    />
  );
}
