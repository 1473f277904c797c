import { z } from 'zod';
import { text } from '../registers/base.ts';
import { desk, method, supervisor } from './method.ts';

const nothing = z.object({});

/** Whether the desk opens when this user of the machine signs in. `why`: it cannot be set here. */
export interface AutoStart {
  on: boolean;
  why: 'notInstalled' | 'notKept' | null;
}

/**
 * Why there is no new version to be had: `noKey` this program was packaged without the key it would trust; `noServer` nobody has said
 * where from; `forged` the list is not signed by that key, or older than one that was seen; `broken` the file is not the one in the list.
 */
export const updateFaults = ['noKey', 'noServer', 'unreachable', 'forged', 'broken', 'diskFull', 'notWritten'] as const;
export type UpdateFault = (typeof updateFaults)[number];

export interface UpdateOffer {
  version: string;
  bytes: number;
  notes: string;
}
export interface UpdateStatus {
  version: string;
  /** Where it is looked for; empty: nowhere. */
  from: string;
  /** True: a person gave it; false: it is that of the server with which the desk keeps in step. */
  fromIsOwn: boolean;
  /** UTC ms of the last look that was answered; null: none. */
  lookedAt: number | null;
  busy: boolean;
  fault: UpdateFault | null;
  /** The newest that is newer than this one; null: there is none. */
  offer: UpdateOffer | null;
  /** Older ones, newest first. */
  older: UpdateOffer[];
  /** Checked, on this machine, and installed when the desk is closed; null: none. */
  ready: string | null;
  /** False: the system's own program asks further when it opens. */
  installsItself: boolean;
}

/** What the first hour is for. */
export const firstTasks = ['units', 'staff', 'dutyPhones', 'backupPlace', 'guide', 'labels', 'server'] as const;
export type FirstTask = (typeof firstTasks)[number];
export type FirstTasks = Record<FirstTask, boolean>;
export interface FirstHour {
  /** Which are done, as the records say. */
  done: FirstTasks;
  hidden: boolean;
}

/** What is said of a book to somebody who mends the desk: how much, never what. */
export interface SupportFacts {
  migrations: string[];
  /** Rows of each register. */
  rows: Record<string, number>;
  bookBytes: number;
  changes: number;
  demo: boolean;
}

/** Answered by main: the program as it is installed on this machine. */
export const machineMethods = {
  /** A zip of logs, versions and settings without personal data, into a folder that is asked for; null when the person thought better of it. */
  'support.save': method<{ file: string } | null>()('write', supervisor, nothing),
  'autoStart.read': method<AutoStart>()('read', desk, nothing),
  'autoStart.set': method<AutoStart>()('write', supervisor, z.object({ on: z.boolean() })),
  'updates.status': method<UpdateStatus>()('read', supervisor, nothing),
  'updates.look': method<UpdateStatus>()('write', supervisor, nothing),
  /** Where from; empty: from the server with which the desk keeps in step. */
  'updates.from': method<UpdateStatus>()(
    'write',
    supervisor,
    z.object({ address: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]) }),
  ),
  /** Fetches and checks a version; an older one only where `older` says that it is meant. */
  'updates.fetch': method<UpdateStatus>()('write', supervisor, z.object({ version: text(20), older: z.boolean() })),
  /** What is ready is not installed after all. */
  'updates.drop': method<UpdateStatus>()('write', supervisor, nothing),
  'firstHour.read': method<FirstHour>()('read', supervisor, nothing),
  'firstHour.hide': method<null>()('write', supervisor, z.object({ hidden: z.boolean() })),
};

/** Main's own, answered by the database worker. */
export const machineBookMethods = {
  /** Writes into the history who took it. */
  'support.facts': method<SupportFacts>()('write', supervisor, nothing),
  'firstHour.facts': method<Omit<FirstTasks, 'server'>>()('read', supervisor, nothing),
};
