import { fold } from '../text/fold.ts';
import { phoneDigits } from '../text/phone.ts';
import { companyPinyin, namePinyin } from '../text/pinyin.ts';
import { simplified } from '../text/simplified.ts';
import type { WatchEntry, WatchGrade } from './watch-entries.ts';

/** What is known of somebody who is compared with the list; empty where nothing is. */
export interface Somebody {
  name: string;
  phone: string;
  idEnd: string;
  vehicle: string;
}
type Listed = Pick<WatchEntry, 'name' | 'otherNames' | 'phone' | 'idEnd' | 'vehicle'>;

const compact = (text: string) => fold(text).replace(/[\s·・.,，、\-_/()（）]/g, '');
/** A name as it is written, in simplified characters and without blanks. */
const written = (name: string) => compact(simplified(name));
const plate = (vehicle: string) => compact(vehicle).toUpperCase();
const lastFour = (text: string) => text.slice(-4).toUpperCase();
const shortest = 7;

/** How a name is said: its surname as a surname, each character by itself, and of a foreign name its words in either order. */
export function soundsOf(name: string): string[] {
  const plain = simplified(name);
  const said = [namePinyin(plain)?.full, companyPinyin(plain)?.full].filter((one) => one !== undefined);
  const words = fold(plain).split(/[\s·・,，]+/);
  const latin = said.length > 0 ? [] : [compact(plain), compact(words.toReversed().join(''))];
  return [...new Set([...said, ...latin])].filter((one) => one !== '');
}

/** How the surname, or the first word, is said. */
function surnameSounds(name: string): string[] {
  const [first = ''] = [...written(name)];
  if (!/\p{Script=Han}/u.test(first)) return [compact(fold(name).split(/\s+/)[0] ?? '')];
  return soundsOf(first);
}

/** @returns true when two names are written or said alike. */
export function soundsAlike(one: string, other: string): boolean {
  if (written(one) !== '' && written(one) === written(other)) return true;
  const heard = new Set(soundsOf(one));
  return soundsOf(other).some((sound) => heard.has(sound));
}

function keysOf(names: readonly string[], { phone, idEnd, vehicle }: Omit<Somebody, 'name'>): string[] {
  const digits = phoneDigits(phone);
  const ends = [digits.length >= 4 ? lastFour(digits) : '', idEnd && lastFour(idEnd)].filter((end) => end !== '');
  const named = names.filter((name) => name !== '');
  const keys = [
    ...named.map((name) => `n:${written(name)}`),
    ...named.flatMap((name) => soundsOf(name).map((sound) => `s:${sound}`)),
    ...named.flatMap((name) => surnameSounds(name).flatMap((sound) => ends.map((end) => `x:${sound}:${end}`))),
    digits.length >= shortest ? `p:${digits}` : '',
    vehicle === '' ? '' : `v:${plate(vehicle)}`,
  ];
  return [...new Set(keys.filter((key) => key.length > 2))];
}

/** @returns the keys under which an entry is looked up; an entry that could match shares one with the visitor. */
export const watchKeysOf = (entry: Listed): string[] => keysOf([entry.name, ...entry.otherNames], entry);

/** @returns the keys of somebody who stands at the desk. */
export const keysOfSomebody = (somebody: Somebody): string[] => keysOf([somebody.name], somebody);

/**
 * How sure it is that somebody is the person of an entry. Names agree by their characters, simplified or traditional, or by
 * their sound; the last four of a phone or a document strengthen that, and speak against it where both are known.
 * @returns null when they are not
 */
export function gradeOf(entry: Listed, somebody: Somebody): WatchGrade | null {
  const [own, theirs] = [phoneDigits(entry.phone), phoneDigits(somebody.phone)];
  const samePhone = own.length >= shortest && own === theirs;
  const phoneEnds = compareEnds(own, theirs);
  const idEnds = compareEnds(entry.idEnd, somebody.idEnd);
  const same = phoneEnds === 'same' || idEnds === 'same';
  const against = !same && (phoneEnds === 'other' || idEnds === 'other');
  const names = [entry.name, ...entry.otherNames].filter((name) => name !== '');
  if (names.some((name) => written(name) === written(somebody.name))) {
    if (same) return 'certain';
    return against ? 'possible' : 'likely';
  }
  if (names.some((name) => soundsAlike(name, somebody.name))) {
    if (samePhone) return 'certain';
    if (same) return 'likely';
    return against ? null : 'possible';
  }
  if (samePhone) return 'likely';
  if (entry.vehicle !== '' && plate(entry.vehicle) === plate(somebody.vehicle)) return 'likely';
  const surname = new Set(names.flatMap(surnameSounds));
  return same && surnameSounds(somebody.name).some((sound) => surname.has(sound)) ? 'possible' : null;
}

function compareEnds(one: string, other: string): 'same' | 'other' | 'unknown' {
  if (one.length < 4 || other.length < 4) return 'unknown';
  return lastFour(one) === lastFour(other) ? 'same' : 'other';
}
