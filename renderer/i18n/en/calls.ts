import type { Translated } from '../typed.ts';
import type { calls as original } from '../zh-CN/calls.ts';

export const calls: Translated<typeof original> = {};
