import type { Translated } from '../typed.ts';
import type { drafts as original } from '../zh-CN/drafts.ts';

export const drafts: Translated<typeof original> = {};
