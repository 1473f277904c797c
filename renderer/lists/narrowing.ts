import { create } from 'zustand';
import type { ListName, ListSort, Where } from '../../shared/registers/lists.ts';
import { usePerson } from '../session/session.ts';

/** What a list shows: of which records, in which order, with which words in them. */
export interface Narrowing {
  where: Where;
  sort: ListSort;
  text: string;
}

/** How each list stands when nobody has chosen anything. */
export const atRest: Record<ListName, Narrowing> = {
  cases: { where: { status: ['open'] }, sort: 'newest', text: '' },
  orders: { where: { status: ['open'] }, sort: 'newest', text: '' },
  calls: { where: {}, sort: 'newest', text: '' },
  visits: { where: { status: ['open'] }, sort: 'newest', text: '' },
  followUps: { where: { status: ['open'] }, sort: 'due', text: '' },
  keys: { where: { status: ['open'] }, sort: 'due', text: '' },
  mailItems: { where: { status: ['open'] }, sort: 'oldest', text: '' },
  logLines: { where: {}, sort: 'newest', text: '' },
};

interface Store {
  of: Record<string, Narrowing>;
  set(key: string, narrowing: Narrowing): void;
}

/** Stays while the desk runs: who comes back to a list finds it as it was left; each person their own. */
const useStore = create<Store>((set) => ({
  of: {},
  set: (key, narrowing) => set((s) => ({ of: { ...s.of, [key]: narrowing } })),
}));

export interface NarrowedList {
  list: ListName;
  narrowing: Narrowing;
  change(part: Partial<Narrowing>): void;
  /** The condition that was chosen last is taken off. */
  takeOffLast(): void;
}

export function useNarrowing(list: ListName): NarrowedList {
  const key = `${usePerson()?.id ?? ''} ${list}`;
  const narrowing = useStore((s) => s.of[key]) ?? atRest[list];
  const set = useStore((s) => s.set);
  const change = (part: Partial<Narrowing>) => set(key, { ...narrowing, ...part });
  return {
    list,
    narrowing,
    change,
    takeOffLast() {
      if (isSame({ ...narrowing, text: '' }, atRest[list])) return;
      const last = conditionsOf(narrowing.where).at(-1);
      if (last) change({ where: toggled(narrowing.where, last.name, last.value) });
    },
  };
}

/** @returns conditions with this one turned on, or off when it was on; of a period there is only one. */
export function toggled(where: Where, name: string, value: string): Where {
  const values = where[name] ?? [];
  const rest = Object.fromEntries(Object.entries(where).filter(([other]) => other !== name));
  if (name === 'dates')
    return values.join('~') === value ? rest : { ...without(rest, 'period'), dates: value.split('~') };
  if (name === 'period') {
    return values.includes(value) ? rest : { ...without(rest, 'dates'), period: [value] };
  }
  const left = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return left.length === 0 ? rest : { ...rest, [name]: left };
}

const without = (where: Where, name: string): Where =>
  Object.fromEntries(Object.entries(where).filter(([other]) => other !== name));

/** One condition that is on. */
export interface Condition {
  name: string;
  value: string;
}

/** @returns every condition that is on, in the order in which they were chosen; dates are one. */
export function conditionsOf(where: Where): Condition[] {
  return Object.entries(where).flatMap(([name, values]) =>
    name === 'dates' && values ? [{ name, value: values.join('~') }] : (values ?? []).map((value) => ({ name, value })),
  );
}

/** @returns true when nothing is left out. */
export function isAll(where: Where): boolean {
  return conditionsOf(where).length === 0;
}

/** @returns true when both show the same records in the same order. */
export function isSame(a: Narrowing, b: Narrowing): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ where, sort, text }: Narrowing): string {
  const conditions = conditionsOf(where).map(({ name, value }) => `${name}:${value}`);
  return [...conditions.sort(), sort, text.trim()].join('\n');
}
