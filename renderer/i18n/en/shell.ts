import type { Translated } from '../typed.ts';
import type { shell as original } from '../zh-CN/shell.ts';

export const shell: Translated<typeof original> = {};
