import { type RegisterName, registerNames } from './index.ts';

/** Names in the log of changes that are no register with rows of its own: the site and its desk, numbers, prices. */
export const loggedBesides = ['site', 'parameters', 'prices'] as const;
export type LoggedRegister = RegisterName | (typeof loggedBesides)[number];
export const loggedRegisters: readonly LoggedRegister[] = [...registerNames, ...loggedBesides];

const known: ReadonlySet<string> = new Set(loggedRegisters);

/** @returns false for a register of a newer desk */
export function isLogged(name: string): name is LoggedRegister {
  return known.has(name);
}
