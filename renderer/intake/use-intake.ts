import { useCallback, useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import { caseType } from '../../shared/registers/case-types.ts';
import { call } from '../desk/bridge.ts';
import { now } from '../desk/steady-now.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { type Faults, useFaults } from '../form/index.ts';
import { say, useText } from '../i18n/index.ts';
import { type IntakeValues, isTouched } from './intake-values.ts';
import { readIntake } from './new-case.ts';

/** Fields of the contract whose fault is mended by changing another field of the form. */
const mends: Partial<Record<keyof IntakeValues, string>> = {
  who: 'unitId',
  place: 'unitId',
  publicArea: 'unitId',
  ext: 'extAsked',
  contactId: 'phone',
  typeText: 'subCategory',
};

export type Patch = (fields: Partial<IntakeValues>) => void;

/** What the form's fields need: the values, how to change them, and what is wrong with them. */
export interface FormState {
  values: IntakeValues;
  patch: Patch;
  faults: Faults;
}

export interface Intake extends FormState {
  id: string;
  /** A refusal that is about no field. */
  problem: unknown;
  busy: boolean;
  save(needsClarification?: boolean): void;
}

/** A form's values; changing one takes its fault away. */
export function useFormState(start: IntakeValues): FormState {
  const faults = useFaults();
  const [values, setValues] = useState(start);
  const { clear } = faults;
  const patch = useCallback<Patch>(
    (fields) => {
      setValues((last) => ({ ...last, ...fields }));
      for (const key of Object.keys(fields)) {
        clear(key);
        clear(mends[key as keyof IntakeValues] ?? key);
      }
    },
    [clear],
  );
  return { values, patch, faults };
}

/** One intake form: its values, kept as a draft while they change, and what becomes of them. */
export function useIntake(id: string, start: IntakeValues, onSaved: (view: CaseView) => void): Intake {
  const t = useText();
  const { values, patch, faults } = useFormState(start);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  useDraft({ id, form: 'intake', title: titleOf(values) || t('intake.title'), values, touched: isTouched(values) });

  const register = async (needsClarification: boolean) => {
    const { input, faults: found } = readIntake(values, now(), needsClarification);
    setProblem(null);
    faults.set(found);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const view = await call('cases.register', { ...input, id, draftId: id }).catch(asSavedBefore(id));
      await settleDraft(id);
      onSaved(view);
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const save = (needsClarification = false) => {
    if (!busy) void register(needsClarification);
  };
  return { id, values, patch, faults, problem, busy, save };
}

/** A48: a second press, or a save whose answer was lost, shows the one record there is. */
const asSavedBefore = (caseId: string) => (error: unknown) => {
  if (error instanceof DeskError && error.code === 'alreadySaved') return call('cases.read', { caseId });
  throw error;
};

/** @returns `E-1203 空调冷热 · 王芳`, as much of it as there is */
export function titleOf(values: IntakeValues): string {
  const type = caseType(values.subCategory);
  const matter = type ? say(`domain.type.${values.subCategory ?? 'other'}`) : values.content.trim().slice(0, 20);
  const head = [values.who.trim(), matter].filter(Boolean).join(' ');
  return [head, values.callerName.trim()].filter(Boolean).join(' · ').slice(0, 120);
}
