import { ed25519 } from '@noble/curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { calendarDay } from './registers/calendar-days.ts';
import { paidItemCodes } from './registers/paid-items.ts';
import { phraseRecord } from './registers/phrases.ts';
import { zone } from './registers/places.ts';
import { highestPrice } from './registers/prices.ts';
import { checkpoint, routeRecord } from './registers/routes.ts';
import { canonicalJson, type Json } from './sync/canonical-json.ts';

/** What a building is set up with, without its people, PINs and keys. */
const content = z.object({
  format: z.literal('deskbook-settings'),
  version: z.literal(1),
  siteName: z.string().max(200),
  /** UTC ms */
  madeAt: z.number().int().min(0),
  madeBy: z.string().max(200),
  /** A key of a newer desk is passed over. */
  parameters: z.array(z.object({ key: z.string().max(100), value: z.number().int() })).max(1000),
  prices: z
    .array(
      z.object({
        code: z.enum(paidItemCodes),
        price: z.number().int().min(1).max(highestPrice),
        unitOfMeasure: z.string().min(1).max(10),
      }),
    )
    .max(100),
  calendar: z.array(calendarDay.omit({ id: true })).max(5000),
  phrases: z.array(phraseRecord.omit({ id: true })).max(5000),
  zones: z.array(zone.pick({ code: true, name: true, floorFrom: true, floorUntil: true })).max(500),
  routes: z
    .array(
      routeRecord.pick({ name: true, areas: true, walker: true, daily: true, active: true }).extend({
        name: z.string().min(1).max(60),
        points: z.array(checkpoint.omit({ no: true })).max(200),
      }),
    )
    .max(200),
});
export type SettingsContent = z.infer<typeof content>;

const signedFile = z.object({
  content,
  /** Public half of the desk's own key, and its signature over the canonical JSON of the content, in hex. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

/** What is signed. */
export function settingsBytes(of: SettingsContent): Uint8Array {
  return new TextEncoder().encode(canonicalJson(of as unknown as Json));
}

export function settingsText(of: SettingsContent, key: string, signature: string): string {
  return `${JSON.stringify({ content: of, key, signature }, null, 1)}\n`;
}

/** @returns what a file says and whose key signed it; null for what is no such file, or was altered since */
export function readSettings(bytes: Uint8Array): { content: SettingsContent; key: string } | null {
  const parsed = signedFile.safeParse(jsonOf(bytes));
  if (!parsed.success) return null;
  const { key, signature } = parsed.data;
  try {
    const isSigned = ed25519.verify(hexToBytes(signature), settingsBytes(parsed.data.content), hexToBytes(key), {
      zip215: false,
    });
    return isSigned ? { content: parsed.data.content, key } : null;
  } catch {
    return null;
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
