import type { Translated } from '../typed.ts';
import type { now as original } from '../zh-CN/now.ts';

export const now: Translated<typeof original> = {};
