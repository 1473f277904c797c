import { z } from 'zod';
import { id, moment } from './base.ts';
import type { Unit } from './places.ts';

/** S05: the six parts with a price of their own. Money is whole fen (1/100 yuan) everywhere. */
export const paidItems = [
  { code: 'thermostat', zh: '更换温控器', en: 'Replace thermostat', key: 'T', unit: '台', price: 20_000 },
  { code: 'fanCoilMotor', zh: '更换风机盘管电机', en: 'Replace fan-coil motor', key: 'M', unit: '台', price: 38_000 },
  { code: 'coilCleaning', zh: '盘管清洗', en: 'Clean coil', key: 'C', unit: '台', price: 12_000 },
  { code: 'sprinklerCover', zh: '更换喷淋盖', en: 'Replace sprinkler cover', key: 'P', unit: '个', price: 1_000 },
  { code: 'windowHandle', zh: '更换窗把手', en: 'Replace window handle', key: 'W', unit: '个', price: 1_800 },
  {
    code: 'thermostatKnob',
    zh: '更换温控器调节钮',
    en: 'Replace temperature knob',
    key: 'K',
    unit: '个',
    price: 3_500,
  },
] as const;
export type PaidItemCode = (typeof paidItems)[number]['code'];
export const paidItemCodes = paidItems.map((item) => item.code) as [PaidItemCode, ...PaidItemCode[]];

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
