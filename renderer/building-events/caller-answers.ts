import { useState } from 'react';
import type { BuildingEventView, LinkedIntake } from '../../shared/contract/building-events.ts';
import { call } from '../desk/bridge.ts';
import { useText } from '../i18n/index.ts';
import { ackKeys } from '../notify/notify-keys.ts';

export interface OfferedAnswer {
  name: string;
  /** Each of these keys gives it; the Chinese one first. */
  keys: string[];
  take(): void;
}

export interface CallerAnswers {
  offered: OfferedAnswer[];
  busy: boolean;
  problem: unknown;
  /** Dissatisfied: what the caller says is asked for. */
  dissatisfied: boolean;
  complain(opinion: string): void;
  drop(): void;
}

/** What can be said of callers who were rung: told or not while the event runs, content or not when it is over. */
export function useCallerAnswers(
  { record, steps }: BuildingEventView,
  targets: readonly LinkedIntake[],
  onDone: () => void,
): CallerAnswers {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [dissatisfied, setDissatisfied] = useState(false);
  const ids = { eventId: record.id, caseIds: targets.map(({ id }) => id) };
  const send = (answer: () => Promise<unknown>) => {
    if (busy || targets.length === 0) return;
    setBusy(true);
    setProblem(null);
    answer()
      .then(() => {
        setDissatisfied(false);
        onDone();
      })
      .catch(setProblem)
      .finally(() => setBusy(false));
  };
  const tell = (result: 'told' | 'noAnswer') => () =>
    send(() => call('buildingEvents.tellCallers', { ...ids, result }));
  const ask =
    (result: 'satisfied' | 'dissatisfied' | 'noAnswer', opinion = '') =>
    () =>
      send(() => call('buildingEvents.followUp', { ...ids, result, opinion }));
  const text = (name: 'told' | 'noAnswer' | 'satisfied' | 'dissatisfied') => t(`buildingEvents.callers.${name}`);
  const offered: OfferedAnswer[] = steps.includes('followUp')
    ? [
        { name: text('satisfied'), keys: ['1'], take: ask('satisfied') },
        { name: text('dissatisfied'), keys: ['2'], take: () => setDissatisfied(targets.length > 0) },
        { name: text('noAnswer'), keys: ['3'], take: ask('noAnswer') },
      ]
    : [
        { name: text('told'), keys: Object.values(ackKeys.acknowledged), take: tell('told') },
        { name: text('noAnswer'), keys: Object.values(ackKeys.noAnswer), take: tell('noAnswer') },
      ];
  return {
    offered,
    busy,
    problem,
    dissatisfied,
    complain: (opinion) => ask('dissatisfied', opinion)(),
    drop: () => setDissatisfied(false),
  };
}
