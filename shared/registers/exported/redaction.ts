import { z } from 'zod';

/** What an export may hold of people. `hidden`: papers, plates and what else leads to one person; `words`: free text. */
export const redactedKinds = ['name', 'phone', 'hidden', 'words', 'pictures'] as const;
/** A picture is there or not. */
export const showings = ['whole', 'masked', 'omitted'] as const;
export type Showing = (typeof showings)[number];

export const redaction = z.object({
  name: z.enum(showings),
  phone: z.enum(showings),
  hidden: z.enum(showings),
  words: z.enum(showings),
  pictures: z.enum(['whole', 'omitted']),
});
export type Redaction = z.infer<typeof redaction>;

/** S27, S51, §3.8: for whom an export is. What is `whole` in it needs a supervisor and a purpose. */
export const redactionProfiles = {
  /** Anybody's: names and numbers as a passer-by may see them. */
  masked: { name: 'masked', phone: 'masked', hidden: 'masked', words: 'masked', pictures: 'omitted' },
  /** The owner of the building wants figures and matters, not people. */
  owner: { name: 'masked', phone: 'omitted', hidden: 'omitted', words: 'masked', pictures: 'omitted' },
  /** The police are told who it was; numbers that stand in passing in a text are others'. */
  police: { name: 'whole', phone: 'whole', hidden: 'whole', words: 'masked', pictures: 'whole' },
  whole: { name: 'whole', phone: 'whole', hidden: 'whole', words: 'whole', pictures: 'whole' },
} as const satisfies Record<string, Redaction>;
export type RedactionProfile = keyof typeof redactionProfiles;
export const profileNames = Object.keys(redactionProfiles) as RedactionProfile[];

/** @returns true when somebody could be told from it: a supervisor's to release (§3.8) */
export function releases(shown: Redaction): boolean {
  return redactedKinds.some((kind) => shown[kind] === 'whole');
}

/** @returns the profile that says exactly this; null for one's own */
export function profileOf(shown: Redaction): RedactionProfile | null {
  const same = (profile: RedactionProfile) =>
    redactedKinds.every((kind) => redactionProfiles[profile][kind] === shown[kind]);
  return profileNames.find(same) ?? null;
}
