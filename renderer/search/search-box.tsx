import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { SearchGroup, SearchHit } from '../../shared/contract/desk.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { MarkedChoice } from '../look/marked-choice.tsx';
import { isComposing } from '../shell/key-names.ts';
import { useKeys } from '../shell/keys.ts';
import { openScreen } from '../shell/screen.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { Matched } from './matched.tsx';
import { screenOf } from './open-hit.ts';
import styles from './search-box.module.css';

const perRegister = 8;

/** One box over everything the desk has: results while typing, newest first, the arrows and Enter. */
export function SearchBox({ first = '', onClose }: { first?: string; onClose(): void }) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(first);
  const [at, setAt] = useState(0);
  const query = text.trim().slice(0, 100);
  const found = useDesk('search.find', { text: query, register: null, limit: perRegister }, { enabled: query !== '' });
  const groups = query === '' ? [] : (found.data?.groups ?? []);
  const hits = groups.flatMap((group) => group.hits);
  const marked = Math.min(at, hits.length - 1);
  const ready = found.data !== undefined && !found.stale;
  /** Enter came before the answer: its first hit is opened as soon as it is there. */
  const wanted = useRef<string | null>(null);
  useKeys({ Esc: onClose, 'mod+K': onClose });
  useFocusBack();
  useEffect(() => input.current?.focus(), []);

  const open = (hit: SearchHit) => {
    onClose();
    openScreen(screenOf(hit));
  };
  const catchUp = useEffectEvent(() => {
    const first = hits[0];
    if (wanted.current !== null && wanted.current === query && first) open(first);
    wanted.current = null;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is looked at once
  useEffect(() => {
    if (ready) catchUp();
  }, [ready, found.data]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const hit = hits[marked];
    if (event.key === 'Enter') {
      event.preventDefault();
      if (ready && hit) open(hit);
      else wanted.current = query;
    }
    if (event.key === 'Tab') event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || hits.length === 0) return;
    event.preventDefault();
    setAt((marked + step + hits.length) % hits.length);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the box closes it, as Esc does
    <div className={styles.shade} onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div className={styles.box} role="dialog" aria-modal="true" aria-label={t('search.title')}>
        <input
          ref={input}
          className={styles.input}
          type="search"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${marked}` : undefined}
          aria-label={t('search.title')}
          placeholder={t('search.placeholder')}
          value={text}
          spellCheck={false}
          maxLength={100}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Results id={id} groups={groups} query={query} marked={marked} onPoint={setAt} onOpen={open} />
        {query === '' && <p className={styles.hint}>{t('search.hint')}</p>}
        {query !== '' && ready && hits.length === 0 && (
          <p className={styles.hint} role="status">
            {t('search.nothing', { text: query })}
          </p>
        )}
        <p className={styles.keys}>{t('search.keys')}</p>
      </div>
    </div>
  );
}

interface ResultsProps {
  id: string;
  groups: readonly SearchGroup[];
  query: string;
  marked: number;
  onPoint(index: number): void;
  onOpen(hit: SearchHit): void;
}

function Results({ id, groups, query, marked, onPoint, onOpen }: ResultsProps) {
  const t = useText();
  let index = -1;
  return (
    <div id={`${id}-list`} className={styles.results} role="listbox" aria-label={t('search.results')}>
      {groups.map(({ register, hits, count, capped }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
        <div key={register} role="group" aria-label={t(`domain.register.${register}`)}>
          <p className={styles.group} aria-hidden="true">
            {t(`domain.register.${register}`)} <span>{t(capped ? 'search.capped' : 'search.count', { count })}</span>
          </p>
          {hits.map((hit) => {
            index += 1;
            const at = index;
            return (
              <Hit
                key={hit.record}
                id={`${id}-${at}`}
                hit={hit}
                query={query}
                marked={at === marked}
                onPoint={() => onPoint(at)}
                onOpen={() => onOpen(hit)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface HitProps {
  id: string;
  hit: SearchHit;
  query: string;
  marked: boolean;
  onPoint(): void;
  onOpen(): void;
}

function Hit({ id, hit, query, marked, onPoint, onOpen }: HitProps) {
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <MarkedChoice id={id} marked={marked} className={styles.hit} onPick={onOpen} onPoint={onPoint}>
      <strong>
        <Matched text={hit.title} query={query} />
      </strong>
      <span className={styles.excerpt}>
        <Matched text={hit.excerpt} query={query} />
      </span>
      {hit.at > 0 && <time>{format.since(hit.at, now)}</time>}
    </MarkedChoice>
  );
}
