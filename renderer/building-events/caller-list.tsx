import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { BuildingEventView, LinkedIntake } from '../../shared/contract/building-events.ts';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen, useScreen } from '../shell/screen.ts';
import styles from './building-events.module.css';
import { useCallerAnswers } from './caller-answers.ts';
import { CallerLine } from './caller-line.tsx';
import { OpinionAsked } from './opinion-asked.tsx';

/** Who called, and what is owed to each: the wording while the event runs, a question when it is over. One key each, or for many. */
export function CallerList({ view }: { view: BuildingEventView }) {
  const t = useText();
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const { linkedIntakes: callers, callBacks, unasked, steps } = view;
  const asking = steps.includes('followUp');
  const owes = (caller: LinkedIntake) => (asking ? caller.owesAsking : caller.owesCallBack);
  const owed = callers.filter(owes);
  const [chosen, setChosen] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const current = callers.find(({ id }) => id === chosen) ?? owed[0] ?? callers[0];
  const targets = targetsOf(owed, marked, current);
  const answers = useCallerAnswers(view, targets, () => {
    const last = targets.at(-1);
    const after = owed.slice(last ? owed.indexOf(last) + 1 : 0).find((caller) => !targets.includes(caller));
    setMarked(new Set());
    setChosen(after?.id ?? null);
    list.current?.focus();
  });
  useFocusOnOpen(list, callers.length > 0);

  const mark = (id: string) =>
    setMarked((last) => new Set(last.has(id) ? [...last].filter((other) => other !== id) : [...last, id]));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !current) return;
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -callers.length, End: callers.length }[event.key];
    const answer = answers.offered.find(({ keys }) => keys.includes(event.key.toUpperCase()));
    if (step !== undefined) {
      const at = Math.max(0, Math.min(callers.length - 1, callers.indexOf(current) + step));
      setChosen(callers[at]?.id ?? null);
    } else if (event.key === ' ') {
      if (owes(current)) mark(current.id);
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      setMarked(new Set(owed.map(({ id }) => id)));
    } else if (event.key === 'Enter') openScreen({ at: 'cases', caseId: current.id });
    else if (answer && !event.ctrlKey && !event.altKey && !event.metaKey) answer.take();
    else return;
    event.preventDefault();
  };

  return (
    <section className={styles.callers} aria-label={t('buildingEvents.callers.title')}>
      <header className={styles.callersHead}>
        <h2>
          {t('buildingEvents.callers.title')} {callers.length}
        </h2>
        <Owed view={view} count={asking ? unasked : callBacks} asking={asking} />
        {owed.length > 0 &&
          answers.offered.map(({ name, keys, take }) => (
            <Button
              key={name}
              size="compact-sm"
              variant="default"
              disabled={targets.length === 0 || answers.busy}
              onClick={take}
              rightSection={<kbd>{language === 'en' ? (keys[1] ?? keys[0]) : keys[0]}</kbd>}
            >
              {targets.length > 1 ? t('buildingEvents.callers.forMany', { action: name, count: targets.length }) : name}
            </Button>
          ))}
      </header>
      {answers.dissatisfied && <OpinionAsked count={targets.length} onGive={answers.complain} onDrop={answers.drop} />}
      {answers.problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(answers.problem, t)}
        </p>
      )}
      {current && owes(current) && (
        <p className={styles.ring}>
          <strong>{current.place}</strong> {current.callerName}{' '}
          <RevealNumber
            key={current.id}
            masked={current.phone}
            reveal={async () => (await call('cases.reveal', { caseId: current.id })).phone}
          />
        </p>
      )}
      {callers.length === 0 ? (
        <p className={styles.hint}>{t('buildingEvents.callers.none')}</p>
      ) : (
        <div
          ref={list}
          className={styles.callerList}
          role="listbox"
          aria-multiselectable
          tabIndex={0}
          aria-label={t('buildingEvents.callers.title')}
          aria-activedescendant={current ? `caller-${current.id}` : undefined}
          onKeyDown={onKeyDown}
        >
          {callers.map((caller) => (
            <CallerLine
              key={caller.id}
              caller={caller}
              view={view}
              owes={owes(caller)}
              current={caller === current}
              marked={marked.has(caller.id)}
              onChoose={() => setChosen(caller.id)}
              onMark={() => mark(caller.id)}
            />
          ))}
        </div>
      )}
      {owed.length > 0 && (
        <p className={styles.hint}>
          {t(asking ? 'buildingEvents.callers.keysAsk' : 'buildingEvents.callers.keysTell')}
        </p>
      )}
    </section>
  );
}

/** What a key is about: everybody marked, or the one under the cursor. */
function targetsOf(
  owed: readonly LinkedIntake[],
  marked: ReadonlySet<string>,
  current: LinkedIntake | undefined,
): LinkedIntake[] {
  const many = owed.filter(({ id }) => marked.has(id));
  return many.length > 0 ? many : owed.filter((caller) => caller === current);
}

function Owed({ view, count, asking }: { view: BuildingEventView; count: number; asking: boolean }) {
  const t = useText();
  if (count > 0) {
    const text = asking ? 'buildingEvents.callers.unasked' : 'buildingEvents.callers.callBacks';
    return <Meaning tone="soon">{t(text, { count })}</Meaning>;
  }
  const told = view.record.status === 'wordingReleased' && view.linkedIntakes.length > 0;
  return told ? <Meaning tone="done">{t('buildingEvents.callers.allTold')}</Meaning> : null;
}

/** Opened from Now for its call-backs or follow-ups. */
function useFocusOnOpen(list: React.RefObject<HTMLDivElement | null>, some: boolean): void {
  const turn = useScreen((s) => s.turn);
  useEffect(() => {
    const { screen } = useScreen.getState();
    const act = screen.at === 'buildingEvents' ? screen.act : undefined;
    if (turn < 0 || !some || (act !== 'tellCallers' && act !== 'followUp')) return;
    list.current?.focus();
    list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [turn, some, list]);
}
