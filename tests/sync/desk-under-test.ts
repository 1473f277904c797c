import type { Random } from '../../db/demo/random.ts';
import type { Change } from '../../shared/sync/change.ts';
import type { RecordState } from '../../shared/sync/merge.ts';
import type { BookPort } from '../../shared/sync/ports.ts';

/** What the simulation asks of a desk, whatever its book is kept in. */
export interface DeskUnderTest {
  readonly device: string;
  readonly port: BookPort;
  /** Does something that a person at the desk would. @param now the desk's clock. @returns the changes it wrote */
  act(chance: Random, now: number): Change[];
  /** Keeps a backup; a later one takes its place. */
  backUp(): void;
  /** Puts the backup back. @returns false when there is none */
  restore(): boolean;
  /** The process dies and starts again. */
  kill(): void;
  enrolAnew(device: string, now: number): void;
  log(): readonly Change[];
  /** What the desk shows of each record, by `register record`. */
  states(): ReadonlyMap<string, RecordState>;
  /** All that its screens are made of, as one text; empty where it has none. */
  shown(): string;
  openConflicts(): number;
  close(): void;
}
