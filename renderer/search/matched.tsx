import { marked } from './mark.ts';
import styles from './matched.module.css';

/** A text with what was searched for marked in it. */
export function Matched({ text, query }: { text: string; query: string }) {
  let at = 0;
  return marked(text, query).map((part) => {
    const key = at;
    at += part.text.length;
    return part.hit ? (
      <mark key={key} className={styles.mark}>
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
}
