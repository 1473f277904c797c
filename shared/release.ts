import { z } from 'zod';

const version = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

/** One installer. `system`: `win32-x64`, `linux-x64-appimage`, `linux-x64-deb`, `darwin-arm64`. */
const releaseFile = z.object({
  system: z.string().max(40),
  // A name, never a path: it becomes a file on the desk.
  name: z.string().regex(/^[\w. +-]{1,120}\.(exe|AppImage|deb|dmg)$/),
  bytes: z
    .number()
    .int()
    .positive()
    .max(1024 ** 3),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
});
export type ReleaseFile = z.infer<typeof releaseFile>;

/** What a site's server offers, signed as a whole: `deskbook-releases.json`, and beside it `deskbook-releases.sig`. */
export const releaseList = z.object({
  product: z.literal('deskbook'),
  /** UTC ms: a list older than one that was seen is a replay. */
  madeAt: z.number().int().positive(),
  releases: z
    .array(
      z.object({
        version,
        notes: z.object({ 'zh-CN': z.string().max(4000), en: z.string().max(4000) }),
        files: z.array(releaseFile),
      }),
    )
    .max(50),
});
export type ReleaseList = z.infer<typeof releaseList>;

export const releaseListName = 'deskbook-releases.json';
export const releaseSignatureName = 'deskbook-releases.sig';

/** A release for one system. */
export interface Offer {
  version: string;
  notes: { 'zh-CN': string; en: string };
  file: ReleaseFile;
}

/** @returns below 0 when `a` is the older one */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split('.').map(Number));
  return [0, 1, 2].map((i) => (left?.[i] ?? 0) - (right?.[i] ?? 0)).find((by) => by !== 0) ?? 0;
}

/** @returns what there is for a system, newest first */
export function offersFor({ releases }: ReleaseList, system: string): Offer[] {
  return releases
    .flatMap(({ version: of, notes, files }) => {
      const file = files.find((one) => one.system === system);
      return file ? [{ version: of, notes, file }] : [];
    })
    .sort((a, b) => compareVersions(b.version, a.version));
}
