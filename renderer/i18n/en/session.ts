import type { Translated } from '../typed.ts';
import type { session as original } from '../zh-CN/session.ts';

export const session: Translated<typeof original> = {};
