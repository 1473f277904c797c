import * as desk from './0010-desk.ts';
import * as orders from './0020-orders.ts';
import * as followUp from './0030-follow-up.ts';
import * as questions from './0040-questions.ts';
import * as keys from './0120-keys.ts';

export interface Migration {
  /** Zero-padded, in tens: names sort as they run. */
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [desk, orders, followUp, questions, keys];
