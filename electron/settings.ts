import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../shared/contract/desk.ts';
import type { NightChoice } from '../shared/time/night-mode.ts';

export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What belongs to this machine and not to the desk's records. */
export interface Settings {
  language: Language;
  /** The window as it was left; null before the first time. */
  bounds: Bounds | null;
  maximized: boolean;
  zoom: number;
  /** Night mode as it was last chosen here; null: never. */
  night: NightChoice | null;
  /** Where the paper pack lies; null: with the desk's data. */
  packFolder: string | null;
  /** Sticks and folders that get a copy while they are there. */
  packCopies: string[];
  /** The list of the first hour was put away here. */
  firstHourHidden: boolean;
  /** Where new versions are looked for; empty: at the server with which the desk keeps in step. */
  updatesFrom: string;
  /** `madeAt` of the newest list of releases that was seen. */
  releasesSeenAt: number;
}

// Spelt out rather than imported: with the contract would come zod, which the first screen need not wait for.
const known: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

/** Kept in `settings.json`; a damaged or foreign file counts as none. */
export class SettingsFile {
  readonly #file: string;
  #settings: Settings;

  constructor(folder: string) {
    this.#file = path.join(folder, 'settings.json');
    this.#settings = parse(this.#file);
  }

  get(): Readonly<Settings> {
    return this.#settings;
  }

  /**
   * Holds at once; kept for the next start if the folder can be written. Written aside and put in place in one step,
   * so that a crash leaves the old file or the new one.
   * @returns false when it could not be kept
   */
  set(changed: Partial<Settings>): boolean {
    this.#settings = { ...this.#settings, ...changed };
    const unfinished = `${this.#file}.new`;
    try {
      fs.writeFileSync(unfinished, JSON.stringify(this.#settings));
      fs.renameSync(unfinished, this.#file);
      return true;
    } catch {
      return false;
    }
  }
}

function parse(file: string): Settings {
  const found = readJson(file);
  return {
    language: known.find((language) => language === found.language) ?? 'zh-CN',
    bounds: isBounds(found.bounds) ? found.bounds : null,
    maximized: found.maximized === true,
    zoom: typeof found.zoom === 'number' && Math.abs(found.zoom) <= 4 ? found.zoom : 0,
    night: isNightChoice(found.night) ? found.night : null,
    packFolder: typeof found.packFolder === 'string' ? found.packFolder : null,
    packCopies: Array.isArray(found.packCopies) ? found.packCopies.filter((one) => typeof one === 'string') : [],
    firstHourHidden: found.firstHourHidden === true,
    updatesFrom: typeof found.updatesFrom === 'string' ? found.updatesFrom : '',
    releasesSeenAt: typeof found.releasesSeenAt === 'number' ? found.releasesSeenAt : 0,
  };
}

function readJson(file: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isNightChoice(value: unknown): value is NightChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { on, at } = value as Record<string, unknown>;
  return typeof on === 'boolean' && Number.isInteger(at);
}

function isBounds(value: unknown): value is Bounds {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<string, unknown>;
  return [x, y, width, height].every((number) => Number.isInteger(number));
}
