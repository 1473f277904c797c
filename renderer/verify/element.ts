import { type VerifyWord, verifyWords } from './verify-words.ts';

/** @returns an element with its attributes and what is in it; a text is a text, never markup */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string> = {},
  inside: readonly (string | Node)[] = [],
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

/** A text in both languages, the Chinese first. */
export function says(word: VerifyWord, values: Record<string, string | number> = {}): HTMLElement {
  const filled = (text: string) =>
    Object.entries(values).reduce((said, [name, value]) => said.replace(`{{${name}}}`, String(value)), text);
  const [zh, en] = verifyWords[word];
  return element('span', {}, [`${filled(zh)} · `, element('span', { lang: 'en' }, [filled(en)])]);
}
