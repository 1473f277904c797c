import type { Translated } from '../typed.ts';
import type { setup as original } from '../zh-CN/setup.ts';

export const setup: Translated<typeof original> = {};
