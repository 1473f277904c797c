import type { Translated } from '../typed.ts';
import type { emergency as original } from '../zh-CN/emergency.ts';

export const emergency: Translated<typeof original> = {};
