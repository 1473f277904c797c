import { z } from 'zod';

/** What a desk usually has. A desk's own list is that of its last handover: what is added or taken off there stays so. */
export const usualEquipment = ['phone', 'radio', 'printer', 'torch', 'scanner', 'charger', 'registerBook'] as const;
export type UsualEquipment = (typeof usualEquipment)[number];

export const equipmentConditions = ['good', 'faulty', 'missing'] as const;

/** `item`: one of the usual, or in the desk's own words. `condition` null: nobody has looked yet. */
export const equipmentLine = z.object({
  item: z.string(),
  qty: z.number().int(),
  condition: z.enum(equipmentConditions).nullable(),
  note: z.string(),
});
export type EquipmentLine = z.infer<typeof equipmentLine>;

export function isUsual(item: string): item is UsualEquipment {
  return (usualEquipment as readonly string[]).includes(item);
}

/** @returns the list to be looked through: what is there stays, how it was is asked anew. */
export function equipmentToCheck(last: readonly EquipmentLine[] | null): EquipmentLine[] {
  const known = last ?? usualEquipment.map((item) => ({ item, qty: 1 }));
  return known.map(({ item, qty }) => ({ item, qty, condition: null, note: '' }));
}
