import type { z } from 'zod';
import { calendarMethods } from './calendar.ts';
import { callMethods } from './calls.ts';
import { caseMethods } from './cases.ts';
import { codeMethods } from './codes.ts';
import { deskMethods } from './desk.ts';
import { directoryMethods } from './directory.ts';
import { followUpMethodsOfDesk } from './follow-ups.ts';
import { keyMethods } from './keys.ts';
import type { Method } from './method.ts';
import { orderMethods } from './orders.ts';
import { sessionMethods } from './session.ts';

const workerMethods = {
  ...deskMethods,
  ...directoryMethods,
  ...caseMethods,
  ...orderMethods,
  ...callMethods,
  ...calendarMethods,
  ...codeMethods,
  ...keyMethods,
  ...followUpMethodsOfDesk,
};

/** Every call there is between the window and the desk. Adding one is an entry here and a function in db/ or electron/. */
export const contract = { ...sessionMethods, ...workerMethods };
export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** Answered by main itself. */
export type MainMethod = keyof typeof sessionMethods;
/** Answered by the database worker. */
export type WorkerMethod = keyof typeof workerMethods;
/** What a caller passes. */
export type InputOf<M extends MethodName> = z.input<Contract[M]['input']>;
/** What the desk receives after parsing. */
export type ParsedOf<M extends MethodName> = z.output<Contract[M]['input']>;
export type OutputOf<M extends MethodName> = Contract[M] extends Method<z.ZodType, infer O> ? O : never;

export function isMethod(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** @returns true when the database worker answers this method. */
export function isWorkerMethod(name: MethodName): name is WorkerMethod {
  return Object.hasOwn(workerMethods, name);
}

export const methodNames = Object.keys(contract) as MethodName[];
