import { z } from 'zod';
import { id, moment } from './base.ts';
import { type PaidItemCode, paidItemCodes, paidItems } from './paid-items.ts';
import type { Unit } from './places.ts';

export const payers = ['developer', 'owner', 'tenant'] as const;
export type Payer = (typeof payers)[number];
export const customerDecisions = ['accepted', 'declined', 'undecided'] as const;

export const highestPrice = 100_000_000;
export const mostPieces = 9_999;

/** A price with effect from `validFrom` (UTC ms). */
export interface PriceValue {
  code: PaidItemCode;
  price: number;
  unitOfMeasure: string;
  validFrom: number;
  changedBy: string;
}

/** @returns the price list in force at `at`; of each part the one with the latest `validFrom` not after it, later entries winning ties. */
export function pricesAt(values: readonly PriceValue[], at: number): PriceValue[] {
  return paidItems.map(({ code, price, unit }) =>
    values
      .filter((value) => value.code === code && value.validFrom <= at)
      .reduce((last, value) => (value.validFrom >= last.validFrom ? value : last), {
        code,
        price,
        unitOfMeasure: unit,
        validFrom: 0,
        changedBy: '',
      }),
  );
}

export const quoteLine = z.object({
  /** Null for a job that is not on the list: its price is said by somebody (`quotedBy`). */
  itemCode: z.enum(paidItemCodes).nullable(),
  description: z.string(),
  qty: z.number().int(),
  unitOfMeasure: z.string(),
  unitPriceAtQuote: z.number().int(),
  total: z.number().int(),
});
export type QuoteLine = z.infer<typeof quoteLine>;

/** What the customer was told it would cost; never changed afterwards but for the decision. */
export const quoteRecord = z.object({
  id,
  caseId: id,
  lines: z.array(quoteLine),
  total: z.number().int(),
  payer: z.enum(payers),
  quotedBy: z.string(),
  priceToldAt: moment,
  customerDecision: z.enum(customerDecisions),
  decidedAt: moment.nullable(),
});
export type Quote = z.infer<typeof quoteRecord>;

/** @returns the line with its total, which is frozen with it. */
export function quotedLine(line: Omit<QuoteLine, 'total'>): QuoteLine {
  return { ...line, total: line.qty * line.unitPriceAtQuote };
}

/** @returns fen: the sum of the lines. */
export function totalOf(lines: readonly Pick<QuoteLine, 'total'>[]): number {
  return lines.reduce((sum, { total }) => sum + total, 0);
}

/** S05: a developer's tenant never pays, an owner's tenant or the owner does; all are asked where the landlord is not known. */
export function payerChoices(landlordType: Unit['landlordType'] | undefined): readonly Payer[] {
  if (landlordType === 'developer') return ['developer'];
  return landlordType === 'individualOwner' ? ['owner', 'tenant'] : payers;
}

/** @returns fen of what was typed in yuan (`12`, `12.5`, `12.50`); NaN when it is no amount. */
export function readYuan(typed: string): number {
  const tidy = typed.normalize('NFKC').trim();
  return /^\d{1,7}(\.\d{1,2})?$/.test(tidy) ? Math.round(Number(tidy) * 100) : Number.NaN;
}

/** @returns `430` or `12.50` */
export function yuanText(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
