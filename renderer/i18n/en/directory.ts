import type { Translated } from '../typed.ts';
import type { directory as original } from '../zh-CN/directory.ts';

export const directory: Translated<typeof original> = {};
