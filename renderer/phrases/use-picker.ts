import { type ChangeEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { PhrasePlace } from '../../shared/registers/phrases.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { isComposing, keyName } from '../shell/key-names.ts';
import { asks, findPhrases, type Offered, queryIn } from './find-phrases.ts';
import { phraseText } from './phrase-words.ts';

/** What is being looked for: the chosen phrase replaces the text from `from`, what is typed from `start` on narrows the list. */
interface Looking {
  from: number;
  start: number;
  query: string;
}

export interface Picker {
  choices: readonly Offered[];
  /** Index of the marked one. */
  at: number;
  point(at: number): void;
  pick(phrase: Offered): void;
  /** Opens the list at the cursor. */
  open(): void;
  onChange(event: ChangeEvent<HTMLTextAreaElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void;
  close(): void;
}

/** The list of ready words in a field of text. While an input method composes, its keys are its own. */
export function usePicker(place: PhrasePlace): Picker & { field: RefObject<HTMLTextAreaElement | null> } {
  const t = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [looking, setLooking] = useState<Looking | null>(null);
  const [at, setAt] = useState(0);
  /** What comes in is a phrase, not somebody typing. */
  const putting = useRef(false);
  const { data } = useDesk('phrases.list', {});
  const offered = (data ?? [])
    .filter((phrase) => phrase.active && phrase.place === place)
    .map((phrase) => ({ ...phrase, text: phraseText(phrase, t) }));
  const choices = looking === null ? [] : findPhrases(offered, looking.query);
  const marked = Math.min(at, Math.max(0, choices.length - 1));
  const look = (next: Looking | null) => {
    setLooking(next);
    setAt(0);
  };

  const pick = ({ text }: Offered) => {
    const area = field.current;
    if (!area || looking === null) return;
    area.focus();
    area.setSelectionRange(looking.from, Math.max(looking.from, area.selectionEnd));
    look(null);
    // As if typed: Ctrl Z takes it back, and the field hears of it.
    putting.current = true;
    document.execCommand('insertText', false, text);
    putting.current = false;
  };
  const open = () => {
    const area = field.current;
    if (!area) return;
    area.focus();
    look({ from: area.selectionStart, start: area.selectionStart, query: '' });
  };
  return {
    field,
    choices,
    at: marked,
    point: setAt,
    pick,
    open,
    close: () => setLooking(null),
    onChange({ currentTarget: { value, selectionEnd }, nativeEvent }) {
      if (putting.current) return;
      if (looking !== null) {
        const query = queryIn(value, looking.start, selectionEnd);
        return look(query === null ? null : { ...looking, query });
      }
      const typed = 'inputType' in nativeEvent && String(nativeEvent.inputType).startsWith('insert');
      if (typed && asks(value, selectionEnd)) look({ from: selectionEnd - 1, start: selectionEnd, query: '' });
    },
    onKeyDown(event) {
      if (isComposing(event.nativeEvent)) return;
      if (keyName(event.nativeEvent) === 'mod+J') {
        event.preventDefault();
        return looking === null ? open() : look(null);
      }
      const choice = choices[marked];
      if (choice === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const takes = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey);
      if (step !== undefined) setAt((marked + step + choices.length) % choices.length);
      else if (takes) pick(choice);
      else if (event.key === 'Escape') look(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
