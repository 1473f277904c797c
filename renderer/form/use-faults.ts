import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react';
import { DeskError, type FaultAt, type FieldFault } from '../../shared/errors.ts';

export interface Faults {
  /** To be put on the element around the fields, so that the first faulty one can be found. */
  formRef: RefCallback<HTMLElement>;
  of(field: string): FieldFault | undefined;
  /** Marks the fields of a refusal and goes to the first. @returns true when the error was about fields */
  show(error: unknown): boolean;
  set(faults: readonly FaultAt[]): void;
  /** Of one field, as soon as it is changed; of all without a name. */
  clear(field?: string): void;
  any: boolean;
}

function inOrder(form: HTMLElement, faults: readonly FaultAt[]): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
  return fields.find((field) => faults.some((fault) => fault.field === field.dataset.field));
}

function focusField(field: HTMLElement): void {
  const focusable = 'input:not([disabled]),textarea:not([disabled]),select,button,[tabindex="0"]';
  const target = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable);
  target?.focus();
  target?.scrollIntoView?.({ block: 'nearest' });
}

/** The faults of one form: from the desk's refusal to the field, whose label, border and text then say so. */
export function useFaults(): Faults {
  const [faults, setFaults] = useState<readonly FaultAt[]>([]);
  /** Shown but not yet gone to: the focus moves once, not again with every mended field. */
  const unseen = useRef<readonly FaultAt[]>(null);
  const form = useRef<HTMLElement | null>(null);
  const formRef = useCallback((element: HTMLElement | null) => {
    form.current = element;
  }, []);

  useEffect(() => {
    if (unseen.current !== faults || !form.current) return;
    unseen.current = null;
    const first = inOrder(form.current, faults);
    if (first) focusField(first);
  }, [faults]);

  const set = useCallback((found: readonly FaultAt[]) => {
    const shown = [...found];
    unseen.current = shown;
    setFaults(shown);
  }, []);
  const show = useCallback(
    (error: unknown) => {
      const found = error instanceof DeskError ? (error.data.faults ?? []) : [];
      set(found);
      return found.length > 0;
    },
    [set],
  );
  const clear = useCallback((field?: string) => {
    setFaults((all) => (field === undefined ? [] : all.filter((fault) => fault.field !== field)));
  }, []);
  const of = (field: string) => faults.find((fault) => fault.field === field)?.code;
  return { formRef, of, show, set, clear, any: faults.length > 0 };
}
