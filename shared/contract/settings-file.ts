import { z } from 'zod';
import { text } from '../registers/base.ts';
import { method, supervisor } from './method.ts';

export const settingsParts = ['parameters', 'prices', 'calendar', 'phrases', 'zones', 'routes'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** One thing that is otherwise in the file; as JSON where it is more than a word, null where there is nothing yet. */
export interface SettingsDifference {
  part: SettingsPart;
  /** Key of a number, code of a price, date, words, code or name. */
  name: string;
  before: string | number | null;
  after: string | number;
}
/** What importing a file would do. */
export interface SettingsPreview {
  siteName: string;
  /** UTC ms */
  madeAt: number;
  madeBy: string;
  /** Signed by a desk of this building; else by another, which may be wanted. */
  isOurs: boolean;
  differences: SettingsDifference[];
  /** Why nothing of it can be taken: the fault and the thing. */
  faults: { part: SettingsPart; name: string; code: 'range' | 'overlap' }[];
}

const file = z.object({
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 8 * 1024 * 1024),
});

export const settingsPlaceMethods = {
  /** Answered by main, which asks for a folder: writes the file there. @returns its place; null when the person thought better of it */
  'settingsFile.start': method<{ file: string } | null>()('write', supervisor, z.object({})),
};

export const settingsFileMethods = {
  /** Main's own. */
  'settingsFile.make': method<{ file: string }>()(
    'write',
    supervisor,
    z.object({ to: z.string().min(1).max(1000), drive: text(120), driveSerial: text(120) }),
  ),
  /** Refuses with `settingsUnread` what is no such file or was altered since it was signed. */
  'settingsFile.preview': method<SettingsPreview>()('read', supervisor, file),
  /** All of it in one transaction, each thing with its own change in the log, or nothing. */
  'settingsFile.import': method<SettingsPreview>()('write', supervisor, file),
};
