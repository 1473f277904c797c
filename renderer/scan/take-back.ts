type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a field held before a scanner typed into it. */
export interface Before {
  field: Field;
  value: string;
  selection: readonly [number | null, number | null];
}

/** An input method gives what it has composed only after the key that ends the code. */
const guarded = 200;

/** @returns what the focused field holds now; null where nothing can be typed into */
export function before(focused: Element | null): Before | null {
  if (focused instanceof HTMLSelectElement) return { field: focused, value: focused.value, selection: [null, null] };
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) return null;
  return { field: focused, value: focused.value, selection: [focused.selectionStart, focused.selectionEnd] };
}

/** By the element's own setter, so that React hears of it as of something typed. */
function put({ field, value, selection: [start, end] }: Before): void {
  if (field.value === value) return;
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  if (!(field instanceof HTMLSelectElement) && start !== null && document.activeElement === field) {
    field.setSelectionRange(start, end);
  }
}

/**
 * Makes a field what it was, and keeps it so until the input method has given up its composition. What the form itself
 * writes into it meanwhile (the code that was scanned) stays.
 * @param composing an input method holds the field: leaving it for a moment makes it let go
 * @returns a function that lets go of the field: hands type again
 */
export function takeBack(was: Before, composing: boolean): () => void {
  const { field } = was;
  let kept = was;
  let putting = false;
  const restore = () => {
    if (putting) return;
    putting = true;
    put(kept);
    putting = false;
  };
  const keep = () => {
    if (!putting) kept = { ...was, value: field.value };
  };
  if (composing) field.blur();
  field.addEventListener('input', restore, { capture: true });
  field.addEventListener('compositionend', restore);
  restore();
  if (composing) field.focus();
  restore();
  field.addEventListener('beforeinput', keep, { capture: true });
  const letGo = () => {
    field.removeEventListener('input', restore, { capture: true });
    field.removeEventListener('compositionend', restore);
    field.removeEventListener('beforeinput', keep, { capture: true });
  };
  setTimeout(letGo, guarded);
  return letGo;
}
