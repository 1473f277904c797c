import type { Translated } from '../typed.ts';
import type { intake as original } from '../zh-CN/intake.ts';

export const intake: Translated<typeof original> = {};
