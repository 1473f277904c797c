import { emptyIntake, type IntakeValues } from '../intake/intake-values.ts';

/** A half-typed caller as it is kept: which event, and what stands in the form. */
export interface CallerDraft {
  eventId: string;
  values: IntakeValues;
}

function read(content: string): Partial<CallerDraft> {
  try {
    const draft: unknown = JSON.parse(content);
    return typeof draft === 'object' && draft !== null ? draft : {};
  } catch {
    return {};
  }
}

/** @returns the event a draft belongs to; undefined when it cannot be read */
export function eventOfDraft(content: string): string | undefined {
  const { eventId } = read(content);
  return typeof eventId === 'string' ? eventId : undefined;
}

/** @returns the form as it was. @param openedAt UTC ms, for what the draft does not say */
export function valuesOfDraft(content: string, openedAt: number): IntakeValues {
  return { ...emptyIntake(openedAt), ...read(content).values };
}
