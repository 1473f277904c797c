import type { BuildingEventView } from '../../shared/contract/building-events.ts';
import type { BuildingEventStep } from '../../shared/registers/building-event-states.ts';
import { call } from '../desk/bridge.ts';
import type { TextKey } from '../i18n/index.ts';

/** What was filled in, by the field's name in the contract. */
export type Filled = Record<string, string>;

export interface EventField {
  name: string;
  label: TextKey;
  kind: 'line' | 'text';
  proposed?(view: BuildingEventView): string;
}

export interface EventForm {
  fields: readonly EventField[];
  send(view: BuildingEventView, filled: Filled): Promise<BuildingEventView>;
}

/** Steps with a short form; the wording has one of its own, closing needs none. */
export type ShortEventStep = 'ask' | 'correct' | 'end' | 'void';

const of = (filled: Filled, name: string) => (filled[name] ?? '').trim();
const line = (name: string, label: TextKey, proposed?: EventField['proposed']): EventField => ({
  name,
  label,
  kind: 'line',
  ...(proposed && { proposed }),
});
const text = (name: string, label: TextKey): EventField => ({ name, label, kind: 'text' });

export const eventForms: Record<ShortEventStep, EventForm> = {
  ask: {
    fields: [line('askedPerson', 'buildingEvents.field.askedPerson'), text('text', 'buildingEvents.field.progress')],
    send: ({ record }, f) =>
      call('buildingEvents.ask', { eventId: record.id, askedPerson: of(f, 'askedPerson'), text: of(f, 'text') }),
  },
  correct: {
    fields: [
      line('title', 'buildingEvents.field.title', ({ record }) => record.title),
      line('scope', 'buildingEvents.field.scope', ({ record }) => record.scope),
      line('reason', 'buildingEvents.field.reason'),
    ],
    send: ({ record }, f) =>
      call('buildingEvents.correct', {
        eventId: record.id,
        title: of(f, 'title'),
        scope: of(f, 'scope'),
        startedAt: record.startedAt,
        reason: of(f, 'reason'),
      }),
  },
  end: {
    fields: [line('reportedBy', 'buildingEvents.field.reportedBy'), text('result', 'buildingEvents.field.result')],
    send: ({ record }, f) =>
      call('buildingEvents.end', { eventId: record.id, reportedBy: of(f, 'reportedBy'), result: of(f, 'result') }),
  },
  void: {
    fields: [text('reason', 'buildingEvents.field.reason')],
    send: ({ record }, f) => call('buildingEvents.void', { eventId: record.id, reason: of(f, 'reason') }),
  },
};

/** @returns true for a step with a short form. */
export function isShortEventStep(step: BuildingEventStep): step is ShortEventStep {
  return Object.hasOwn(eventForms, step);
}
