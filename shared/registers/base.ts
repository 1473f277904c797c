import { z } from 'zod';
import { cleanText } from '../text/clean.ts';
import { isPhone, tidyPhone } from '../text/phone.ts';

/** UTC milliseconds. */
export const moment = z.number().int().min(0).max(8_640_000_000_000);
export const id = z.uuid();
export const hourMinute = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Text as typed, without what cannot be stored; blanks at the ends are dropped. */
export const text = (max = 200) => z.string().transform(cleanText).pipe(z.string().trim().max(max));
/** Text that says something. */
export const words = (max = 200) => text(max).pipe(z.string().min(1));
/** A telephone number with its separators, in half-width digits; empty when not given. */
export const phone = z
  .string()
  .max(60)
  .transform((value) => tidyPhone(cleanText(value)))
  .refine((value) => value === '' || isPhone(value), { params: { fault: 'phone' } });

export const longText = 10_000;

/** §3.1: what every record carries beside its own fields. */
export const baseFields = {
  id,
  no: z.string(),
  /** UTC ms at which it was written into the book. */
  createdAt: moment,
  createdBy: z.string(),
  /** `2025-03-03 night` */
  shift: z.string(),
  updatedAt: moment,
  updatedBy: z.string(),
  version: z.number().int(),
  voided: z.boolean(),
  voidReason: z.string().nullable(),
  voidedBy: z.string().nullable(),
};
