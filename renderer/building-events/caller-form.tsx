import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import type { BuildingEventView } from '../../shared/contract/building-events.ts';
import { DeskError } from '../../shared/errors.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { PhoneField, TextField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { enterMovesOn } from '../intake/enter-moves-on.ts';
import { emptyIntake, type IntakeValues, isTouched } from '../intake/intake-values.ts';
import { useFormState } from '../intake/use-intake.ts';
import { WhoField } from '../intake/who-field.tsx';
import { useKeys } from '../shell/keys.ts';
import { useScreen } from '../shell/screen.ts';
import styles from './building-events.module.css';
import { valuesOfDraft } from './caller-draft.ts';

interface CallerFormProps {
  view: BuildingEventView;
  /** Goes on with a caller that was not saved. */
  kept?: { draftId: string; content: string } | undefined;
}

/** S03 fast entry: room or phone, the directory fills name and number, Enter saves, and the next one can begin. */
export function CallerForm({ view, kept }: CallerFormProps) {
  const [form, setForm] = useState(() => ({
    id: kept?.draftId ?? newId(),
    start: kept ? valuesOfDraft(kept.content, now()) : emptyIntake(now()),
    saved: '',
  }));
  const next = (saved: string) => setForm({ id: newId(), start: emptyIntake(now()), saved });
  return <OneCaller key={form.id} id={form.id} start={form.start} saved={form.saved} view={view} onSaved={next} />;
}

interface OneCallerProps {
  id: string;
  start: IntakeValues;
  /** Who was saved just before. */
  saved: string;
  view: BuildingEventView;
  onSaved(who: string): void;
}

function OneCaller({ id, start, saved, view, onSaved }: OneCallerProps) {
  const t = useText();
  const format = useFormat();
  const form = useFormState(start);
  const { values, patch, faults } = form;
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLFormElement | null>(null);
  const { record, answers } = view;
  useCallerDraft(id, record.id, record.title, values);
  useFocusWhenTold(view, box, saved !== '');
  const before = view.linkedIntakes.find((caller) => caller.unitId !== null && caller.unitId === values.unitId);

  const save = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const after = await call('buildingEvents.addCaller', {
        eventId: record.id,
        id,
        unitId: values.publicArea ? null : values.unitId,
        place: values.publicArea ? values.place : '',
        contactId: values.contactId,
        callerName: values.callerName,
        phone: values.phone,
        ext: values.ext,
        answerSaid: answers.length,
      }).catch(asSavedBefore(record.id));
      await settleDraft(id);
      const mine = after.linkedIntakes.find((caller) => caller.id === id);
      onSaved(t('buildingEvents.caller.saved', { no: mine?.no ?? '', place: mine?.place ?? '' }));
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
      setBusy(false);
    }
  };
  const inside = () => box.current?.contains(document.activeElement) ?? false;
  const saveHere = () => (inside() ? void save() : false);
  useKeys({ 'mod+Enter': saveHere, 'mod+S': saveHere });
  const known = values.contactPhone !== '' && values.phone === '';
  return (
    <form
      className={styles.caller}
      data-form
      aria-label={t('buildingEvents.caller.title')}
      ref={(element) => {
        box.current = element;
        faults.formRef(element);
      }}
      onKeyDown={(event) => enterMovesOn(event, () => void save())}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={styles.callerRow}>
        <div className={styles.who}>
          <WhoField intake={form} autoFocus={false} />
        </div>
        <div className={styles.name} data-filled={values.callerName !== ''}>
          <TextField
            name="callerName"
            label={t('domain.field.callerName')}
            value={values.callerName}
            onChange={(callerName) => patch({ callerName })}
            fault={faults.of('callerName')}
            required
            maxLength={60}
          />
        </div>
        <div className={styles.phone} data-filled={known || values.phone !== ''}>
          <PhoneField
            name="phone"
            label={t('domain.field.phone')}
            value={values.phone}
            onChange={(phone) => patch({ phone })}
            fault={faults.of('phone')}
            placeholder={known ? t('intake.knownNumber', { phone: values.contactPhone }) : undefined}
            required
          />
        </div>
        <Button className={styles.save} onClick={() => void save()} loading={busy} rightSection={<kbd>Enter</kbd>}>
          {t('buildingEvents.caller.save')}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <p className={styles.hint} role="status">
        {before
          ? t('buildingEvents.caller.again', {
              place: before.place,
              time: format.clock(before.receivedAt),
              name: before.callerName,
            })
          : saved
            ? `✓ ${saved}`
            : t('buildingEvents.caller.hint')}
      </p>
    </form>
  );
}

/** A48: a second press, or a save whose answer was lost, shows the one record there is. */
const asSavedBefore = (eventId: string) => (error: unknown) => {
  if (error instanceof DeskError && error.code === 'alreadySaved') return call('buildingEvents.read', { eventId });
  throw error;
};

function useCallerDraft(id: string, eventId: string, title: string, values: IntakeValues): void {
  const touched = isTouched(values);
  const draft = { eventId, values };
  const who = [title, values.who.trim() || values.callerName.trim()].filter(Boolean).join(' · ');
  useDraft({ id, form: 'caller', title: who.slice(0, 120), values: draft, touched });
  useEffect(() => {
    const { screen, replace } = useScreen.getState();
    if (touched && screen.at === 'buildingEvents') replace({ ...screen, eventId, draftId: id });
  }, [touched, id, eventId]);
}

/** The hands are on the telling first; once everybody has heard, and after each caller, they are here. */
function useFocusWhenTold(
  { lines }: BuildingEventView,
  box: React.RefObject<HTMLFormElement | null>,
  goesOn: boolean,
): void {
  const turn = useScreen((s) => s.turn);
  const told = lines.every((line) => line.told !== undefined);
  useEffect(() => {
    const { screen } = useScreen.getState();
    const wanted = screen.at === 'buildingEvents' && (screen.act === 'addCaller' || screen.draftId !== undefined);
    const other = screen.at === 'buildingEvents' && screen.act !== undefined && screen.act !== 'addCaller';
    if (turn < 0 || other || !(told || goesOn || wanted)) return;
    box.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, [turn, told, goesOn, box]);
}
