import type { z } from 'zod';
import type { AppRole } from '../registers/people.ts';

/** Who may call: a role of §3.8, or `anyone` (before sign-in). */
export type Allowed = readonly AppRole[] | 'anyone';

export type MethodKind = 'read' | 'write';

export interface Method<Input extends z.ZodType = z.ZodType, Output = unknown, Kind extends MethodKind = MethodKind> {
  input: Input;
  allowed: Allowed;
  /** A write is one transaction and shares a commit with what arrives beside it; a read sees the last commit. */
  kind: Kind;
  /** Type only, never present. */
  output?: Output;
}

export const desk: readonly AppRole[] = ['receptionist', 'nightGuard', 'supervisor'];
export const dayDesk: readonly AppRole[] = ['receptionist', 'supervisor'];
export const supervisor: readonly AppRole[] = ['supervisor'];

/** Declares a method: its input is parsed in main, its output trusted inside. */
export function method<Output>() {
  return <Kind extends MethodKind, Input extends z.ZodType>(
    kind: Kind,
    allowed: Allowed,
    input: Input,
  ): Method<Input, Output, Kind> => ({ kind, allowed, input });
}
