import { isLogged } from '../../shared/registers/logged.ts';
import type { Say } from '../i18n/index.ts';

/** @returns what a register is called; its name where this desk does not know it */
export function registerWord(register: string, t: Say): string {
  return isLogged(register) ? t(`registers.${register}`) : register;
}
