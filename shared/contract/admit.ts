import type { z } from 'zod';
import { DeskError, type FaultAt, type FieldFault, fieldFaults } from '../errors.ts';
import type { Actor } from './actor.ts';
import { contract, isMethod, type MethodName, type ParsedOf } from './index.ts';

export { type Actor, nobody } from './actor.ts';

/**
 * The gate of every call: the method exists, the role may, the input parses.
 * @throws DeskError `notFound`, `notSignedIn`, `notAllowed` or `invalid` with the faulty fields
 */
export function admit(
  name: unknown,
  input: unknown,
  actor: Actor | null,
): { method: MethodName; input: ParsedOf<MethodName> } {
  if (!isMethod(name)) throw new DeskError('notFound');
  const { allowed, input: schema } = contract[name];
  if (allowed !== 'anyone') {
    if (!actor?.role) throw new DeskError('notSignedIn');
    if (!allowed.includes(actor.role)) throw new DeskError('notAllowed');
  }
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new DeskError('invalid', { faults: firstOfEach(parsed.error.issues.map(faultOf)) });
  return { method: name, input: parsed.data };
}

/** One field, one message. */
function firstOfEach(faults: FaultAt[]): FaultAt[] {
  return faults.filter(({ field }, i) => faults.findIndex((other) => other.field === field) === i);
}

/** @returns the faulty field and what is wrong with it, in the desk's own words. */
export function faultOf(issue: z.core.$ZodIssue): FaultAt {
  return { field: issue.path.join('.'), code: codeOf(issue) };
}

function codeOf(issue: z.core.$ZodIssue): FieldFault {
  if (issue.code === 'custom') {
    const fault = issue.params?.fault;
    return fieldFaults.find((code) => code === fault) ?? 'format';
  }
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'tooLong' : 'range';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'required' : 'range';
  return 'format';
}
