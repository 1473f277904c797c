import { isUsual } from '../../shared/registers/equipment.ts';
import type { Say } from '../i18n/index.ts';

/** @returns what a thing of the desk's list is called: the usual ones in the language of the screen */
export const equipmentName = (item: string, t: Say): string =>
  isUsual(item) ? t(`handovers.equipment.${item}`) : item;
