import type { Person } from '../../shared/contract/desk.ts';
import { initials } from './initials.ts';

/** @returns whom the typed initials mean: the first whose initials, or whose name, begin with them. */
export function personByInitials(people: readonly Person[], typed: string): Person | undefined {
  const wanted = typed.toLowerCase();
  return (
    people.find(({ name }) => initials(name).startsWith(wanted)) ??
    people.find(({ name }) => name.toLowerCase().startsWith(wanted))
  );
}

/** @returns the person `step` lines away, staying within the list. */
export function personBeside(people: readonly Person[], id: string | null, step: number): Person | undefined {
  const at = people.findIndex((person) => person.id === id);
  return people[Math.min(people.length - 1, Math.max(0, at + step))];
}
