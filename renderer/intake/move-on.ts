const stops =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button[data-stop]:not(:disabled)';

/** Of a group of choices the focus goes to the chosen one, or to the first while none is. */
function standsForGroup(form: Element, radio: HTMLInputElement): boolean {
  if (radio.checked) return true;
  const group = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === radio.name,
  );
  return group[0] === radio && !group.some(({ checked }) => checked);
}

/** The fields Tab would visit, in order. */
function fieldsOf(form: Element): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(stops)].filter((field) => {
    if (field.tabIndex < 0 || field.closest('[hidden]')) return false;
    return !(field instanceof HTMLInputElement && field.type === 'radio') || standsForGroup(form, field);
  });
}

/**
 * Puts the focus on the field after `from`, and over those marked as filled by the directory (`data-filled`), as Enter does.
 * @returns false when there is none
 */
export function moveOn(from: HTMLElement): boolean {
  const form = from.closest('[data-form]');
  if (!form) return false;
  const fields = fieldsOf(form);
  const next = fields.slice(fields.indexOf(from) + 1).find((field) => !field.closest('[data-filled="true"]'));
  next?.focus();
  if (next instanceof HTMLInputElement && next.type === 'text') next.select();
  return next !== undefined;
}

/** Puts the focus where something is still to be said: for a form that begins half filled. */
export function goToFirstEmpty(form: HTMLElement): void {
  const empty = fieldsOf(form).find(
    (field) =>
      field.getAttribute('aria-required') === 'true' &&
      'value' in field &&
      field.value === '' &&
      !field.closest('[data-filled="true"]'),
  );
  empty?.focus();
}
