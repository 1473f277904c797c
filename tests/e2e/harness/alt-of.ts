import { type Register, registers } from '../../../renderer/shell/register-list.ts';

/** @returns the keys that open a register of the left column */
export function altOf(at: Register['at']): string {
  return `Alt+${registers.findIndex((register) => register.at === at) + 1}`;
}
