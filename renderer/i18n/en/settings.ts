import type { Translated } from '../typed.ts';
import type { settings as original } from '../zh-CN/settings.ts';

export const settings: Translated<typeof original> = {};
