import { type Register, registers } from '../../../renderer/shell/register-list.ts';

/** @returns the keys that open a register, wherever it stands in the left column: `Alt+6`. */
export function keysOf(at: Register['at']): string {
  return `Alt+${registers.find((register) => register.at === at)?.key}`;
}
