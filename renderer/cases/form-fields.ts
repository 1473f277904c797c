import type { CaseView } from '../../shared/contract/cases.ts';
import type { PhrasePlace } from '../../shared/registers/phrases.ts';
import type { Say, TextKey } from '../i18n/index.ts';

/** What was filled in, by the field's name in the contract. A time is kept as its milliseconds, or as the words typed. */
export type Filled = Record<string, string>;

export interface FormField {
  name: string;
  label: TextKey;
  /** `time`: a moment still to come. */
  kind: 'line' | 'text' | 'choice' | 'time';
  required: boolean;
  /** Which ready words are offered. */
  phrases?: PhrasePlace;
  choices?(t: Say, view: CaseView): { value: string; label: string }[];
  /** What stands there before anybody touches it. */
  proposed?(view: CaseView, t: Say): string;
  /** Asked only when what stands above says so. */
  when?(filled: Filled): boolean;
}

export interface ActionForm {
  fields: readonly FormField[];
  /** @param shown the case as it was when the form was opened, or as the person has seen it since */
  send(caseId: string, filled: Filled, shown: CaseView): Promise<CaseView>;
}

export const line = (name: string, label: TextKey): FormField => ({ name, label, kind: 'line', required: true });
export const text = (name: string, label: TextKey, required = true): FormField => ({
  name,
  label,
  kind: 'text',
  required,
});
export const of = (filled: Filled, name: string) => filled[name] ?? '';

/** @returns UTC ms, null when none was typed */
export function momentOf(filled: Filled, name: string): number | null {
  const typed = of(filled, name);
  return typed === '' ? null : Number(typed);
}

/** What a form has before anybody touches it: what is proposed, or of each choice the first. */
export function untouched({ fields }: ActionForm, view: CaseView, t: Say): Filled {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.proposed?.(view, t) ?? field.choices?.(t, view)[0]?.value ?? '']),
  );
}
