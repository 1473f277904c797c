import { marked } from './mark.ts';

/** A text with what was searched for marked in it. */
export function Matched({ text, query }: { text: string; query: string }) {
  let at = 0;
  return marked(text, query).map((part) => {
    const key = at;
    at += part.text.length;
    return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
  });
}
