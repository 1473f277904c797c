import { remember } from '../text/remember.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/** JSON with sorted keys and no blanks, so that the same value always has the same text and the same hash. */
export function canonicalJson(value: Json): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const keys = Object.keys(value);
  if (isFlat(value, keys)) return JSON.stringify(value);
  let parts = '';
  for (const key of keys.sort()) {
    const item = value[key];
    if (item !== undefined) parts += (parts === '' ? '' : ',') + quoted(key) + canonicalJson(item);
  }
  return `{${parts}}`;
}

/** True of most of what is saved: keys in order already, and nothing within that has keys of its own. */
function isFlat(value: { [key: string]: Json | undefined }, keys: readonly string[]): boolean {
  let before = '';
  for (const key of keys) {
    const item = value[key];
    if (key < before || (typeof item === 'object' && item !== null)) return false;
    before = key;
  }
  return true;
}

/** Keys are few and come on every save. */
const quoted = remember((key) => `${JSON.stringify(key)}:`);
