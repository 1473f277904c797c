import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import { longText } from '../../shared/registers/base.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import {
  ChoiceField,
  type Faults,
  TextAreaField,
  TextField,
  TimeField,
  type TypedTime,
  useFaults,
} from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PhraseAreaField } from '../phrases/phrase-area-field.tsx';
import { useKeys } from '../shell/keys.ts';
import { actionForms, type ShortAction } from './action-forms.ts';
import styles from './case-actions.module.css';
import { type Filled, type FormField, untouched } from './form-fields.ts';

/** The few questions of one action; what was typed stays until the desk has taken it. */
export function ActionFormView({ action, view, onDone }: { action: ShortAction; view: CaseView; onDone(): void }) {
  const t = useText();
  const form = actionForms[action];
  const faults = useFaults();
  const [filled, setFilled] = useState<Filled>(() => untouched(form, view, t));
  const [shown, setShown] = useState(view);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const fields = form.fields.filter((field) => field.when?.(filled) ?? true);

  const send = async () => {
    if (busy) return;
    const empty = fields.filter(({ name, required }) => required && (filled[name] ?? '').trim() === '');
    if (empty.length > 0) return faults.set(empty.map(({ name }) => ({ field: name, code: 'required' })));
    const unread = fields.filter(({ name, kind }) => kind === 'time' && !/^\d*$/.test(filled[name] ?? ''));
    if (unread.length > 0) return faults.set(unread.map(({ name }) => ({ field: name, code: 'format' })));
    setBusy(true);
    setProblem(null);
    try {
      await form.send(view.record.id, filled, shown);
      onDone();
    } catch (error) {
      const changed = error instanceof DeskError && error.code === 'recordChanged';
      if (changed) setShown(await call('cases.read', { caseId: view.record.id }));
      const marked = faults.show(error);
      if (changed || !marked) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  useKeys({ 'mod+Enter': () => void send(), 'mod+S': () => void send(), Esc: onDone });
  const change = (name: string, value: string) => {
    setFilled((last) => ({ ...last, [name]: value }));
    faults.clear(name);
  };
  return (
    <form
      className={styles.form}
      ref={faults.formRef}
      aria-label={t(`cases.act.${action}.title`)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{t(`cases.act.${action}.title`)}</h2>
      {fields.map((field, i) => (
        <Field
          key={field.name}
          field={field}
          value={filled[field.name] ?? ''}
          change={change}
          faults={faults}
          view={view}
          first={i === 0}
        />
      ))}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {t(`cases.act.${action}.save`)}
        </Button>
        <Button variant="default" onClick={onDone} rightSection={<kbd>Esc</kbd>}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface OneField {
  field: FormField;
  value: string;
  change(name: string, value: string): void;
  faults: Faults;
  view: CaseView;
  first: boolean;
}

function Field({ field, value, change, faults, view, first }: OneField) {
  const t = useText();
  const props = {
    name: field.name,
    label: t(field.label),
    required: field.required,
    value,
    onChange: (next: string) => change(field.name, next),
    fault: faults.of(field.name),
    autoFocus: first,
  };
  if (field.kind === 'time') {
    const typed = /^\d+$/.test(value) ? Number(value) : value || null;
    const onChange = (time: TypedTime) => change(field.name, time === null ? '' : String(time));
    return <TimeField {...props} value={typed} onChange={onChange} leaning="future" emptyMeans={t('words.none')} />;
  }
  if (field.choices) return <ChoiceField {...props} choices={field.choices(t, view)} />;
  if (field.kind === 'line') return <TextField {...props} maxLength={60} />;
  const area = { ...props, rows: 2, input: { maxLength: longText } };
  return field.phrases ? <PhraseAreaField {...area} place={field.phrases} /> : <TextAreaField {...area} />;
}
