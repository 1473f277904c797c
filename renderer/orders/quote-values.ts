import type { InputOf } from '../../shared/contract/index.ts';
import type { PaidItemCode } from '../../shared/registers/paid-items.ts';
import { mostPieces, type PriceValue, readYuan } from '../../shared/registers/prices.ts';

/** A line as it is typed; `itemCode` null: something that is not on the list. */
export interface TypedLine {
  key: number;
  itemCode: PaidItemCode | null;
  description: string;
  qty: number;
  /** Yuan, as typed; only for what is not on the list. */
  price: string;
}

/** @returns the lines with one more of this item: a part that is there already gets one more piece */
export function withItem(lines: readonly TypedLine[], itemCode: PaidItemCode | null): TypedLine[] {
  const there = itemCode !== null && lines.find((line) => line.itemCode === itemCode);
  if (there) return lines.map((line) => (line === there ? { ...line, qty: (line.qty || 0) + 1 } : line));
  return [...lines, { key: (lines.at(-1)?.key ?? 0) + 1, itemCode, description: '', qty: 1, price: '' }];
}

/** @returns fen of one piece; NaN while no price is known */
export function unitPriceOf({ itemCode, price }: TypedLine, list: readonly PriceValue[]): number {
  if (itemCode === null) return readYuan(price);
  return list.find(({ code }) => code === itemCode)?.price ?? Number.NaN;
}

/** @returns fen of what can be counted: a line that is not complete yet counts nothing, so that the total is never blank or negative (A18) */
export function runningTotal(lines: readonly TypedLine[], list: readonly PriceValue[]): number {
  return lines.reduce((sum, line) => {
    const total = line.qty * unitPriceOf(line, list);
    return sum + (Number.isInteger(line.qty) && line.qty > 0 && line.qty <= mostPieces && total > 0 ? total : 0);
  }, 0);
}

/** @returns the lines as the desk takes them; what is no number stays one, for the desk to refuse */
export function linesToSend(lines: readonly TypedLine[]): InputOf<'orders.quote'>['lines'] {
  return lines.map(({ itemCode, description, qty, price }) => ({
    itemCode,
    description,
    qty,
    unitPrice: itemCode === null && price.trim() !== '' ? readYuan(price) : null,
  }));
}
