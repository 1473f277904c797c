import type { Translated } from '../typed.ts';
import type { cases as original } from '../zh-CN/cases.ts';

export const cases: Translated<typeof original> = {};
