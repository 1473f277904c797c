import type { Translated } from '../typed.ts';
import type { search as original } from '../zh-CN/search.ts';

export const search: Translated<typeof original> = {};
