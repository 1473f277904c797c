import * as desk from './0010-desk.ts';
import * as questions from './0040-questions.ts';

export interface Migration {
  /** Zero-padded, in tens: names sort as they run. */
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [desk, questions];
