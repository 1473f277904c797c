import type { z } from 'zod';
import { attachmentMethods } from './attachments.ts';
import { backEntryMethods } from './back-entry.ts';
import { backupChoiceMethods, backupMethods } from './backups.ts';
import { buildingEventMethods } from './building-events.ts';
import { calendarMethods } from './calendar.ts';
import { callMethods } from './calls.ts';
import { caseLifeMethods } from './case-life.ts';
import { caseMethods } from './cases.ts';
import { codeMethods } from './codes.ts';
import { conflictMethods } from './conflicts.ts';
import { contactNoteMethods } from './contact-notes.ts';
import { deskMethods } from './desk.ts';
import { deskNoteMethods } from './desk-notes.ts';
import { directoryMethods } from './directory.ts';
import { dutyMethods } from './duty.ts';
import { exportMethods, exportPlaceMethods } from './exports.ts';
import { followUpMethodsOfDesk } from './follow-ups.ts';
import { foundItemMethods } from './found-items.ts';
import { handoverMethods } from './handovers.ts';
import { historyMethods } from './history.ts';
import { incidentMethods } from './incidents.ts';
import { indicatorMethods } from './indicators.ts';
import { keyMethods } from './keys.ts';
import { logLineMethods } from './log-lines.ts';
import { machineBookMethods, machineMethods } from './machine.ts';
import { mailMethods } from './mail.ts';
import type { Method } from './method.ts';
import { orderMethods } from './orders.ts';
import { packContentMethods, packMethods } from './paper-pack.ts';
import { patrolMethods } from './patrols.ts';
import { phraseMethods } from './phrases.ts';
import { paperMethods, printMethods } from './print.ts';
import { sessionMethods } from './session.ts';
import { surveyMethods } from './surveys.ts';
import { syncBookMethods, syncMethods } from './sync.ts';
import { unitMethods } from './units.ts';
import { vacantMethods } from './vacant.ts';
import { viewMethods } from './views.ts';
import { visitorMethods } from './visitors.ts';
import { workReportMethods } from './work-reports.ts';

const workerMethods = {
  ...deskMethods,
  ...backupMethods,
  ...deskNoteMethods,
  ...directoryMethods,
  ...dutyMethods,
  ...caseMethods,
  ...caseLifeMethods,
  ...orderMethods,
  ...buildingEventMethods,
  ...callMethods,
  ...calendarMethods,
  ...codeMethods,
  ...keyMethods,
  ...mailMethods,
  ...visitorMethods,
  ...foundItemMethods,
  ...handoverMethods,
  ...historyMethods,
  ...incidentMethods,
  ...patrolMethods,
  ...vacantMethods,
  ...contactNoteMethods,
  ...conflictMethods,
  ...followUpMethodsOfDesk,
  ...indicatorMethods,
  ...workReportMethods,
  ...surveyMethods,
  ...viewMethods,
  ...unitMethods,
  ...attachmentMethods,
  ...phraseMethods,
  ...logLineMethods,
  ...backEntryMethods,
  ...paperMethods,
  ...packContentMethods,
  ...syncBookMethods,
  ...exportMethods,
  ...machineBookMethods,
};

const mainMethods = {
  ...sessionMethods,
  ...printMethods,
  ...packMethods,
  ...syncMethods,
  ...backupChoiceMethods,
  ...exportPlaceMethods,
  ...machineMethods,
};

/** Every call there is between the window and the desk. Adding one is an entry here and a function in db/ or electron/. */
export const contract = { ...mainMethods, ...workerMethods };
export type Contract = typeof contract;
export type MethodName = keyof Contract;
/** Answered by main itself. */
export type MainMethod = keyof typeof mainMethods;
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
