import { remember } from '../text/remember.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/** JSON with sorted keys and no blanks, so that the same value always has the same text and the same hash. */
export function canonicalJson(value: Json): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let parts = '';
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item !== undefined) parts += (parts === '' ? '' : ',') + quoted(key) + canonicalJson(item);
  }
  return `{${parts}}`;
}

/** Keys are few and come on every save. */
const quoted = remember((key) => `${JSON.stringify(key)}:`);
