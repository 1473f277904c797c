import type { z } from 'zod';
import { Refused } from '../store/refused.ts';

/** @returns what came, in its shape. @throws Refused `badRequest` that names the first faulty field */
export function parse<T extends z.ZodType>(shape: T, value: unknown): z.infer<T> {
  const outcome = shape.safeParse(value);
  if (outcome.success) return outcome.data;
  throw new Refused('badRequest', { field: outcome.error.issues[0]?.path.map(String).join('.') ?? '' });
}
