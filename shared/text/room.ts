import { fold } from './fold.ts';

const sides: Record<string, string> = { 东: 'e', 西: 'w', 南: 's', 北: 'n' };
const numerals = '零一二三四五六七八九';

/**
 * One spelling for a room, however it was said: `3栋2单元1201` = `3-2-1201`, `西区22层2203` = `W2203` = `w-2203`.
 * A floor that the room number repeats is left out; one that it does not goes before it (`12层3室` = `1203`).
 * @returns lower-case parts joined by `-`, leading zeros dropped, or null when the text is no room
 */
export function roomKey(text: string): string | null {
  if (text.length > 60) return null;
  const bare = fold(text)
    .replace(/[‐-―−/]/g, '-')
    .replace(/(?<![a-z])(?:room|rm|unit|tower|block|building|bldg|zone|no)\b\.?|(?<![a-z])rm\.?(?=\d)/g, '-')
    .replace(/([零一二三四五六七八九十]+)(?=号楼|[栋幢座单元层楼期])/gu, (_, said: string) => ` ${numberOf(said)}`)
    .replace(/([东西南北])[区座楼]?/gu, (_, side: string) => `${sides[side]}-`)
    .replace(/号?[室房]$/u, '');
  if (!/^[a-z0-9\-\s#号幢栋座楼单元层区期]+$/u.test(bare)) return null;
  const parts = bare
    .replace(/号楼|单元|[栋幢座区期#号]/gu, '-')
    .replace(/(?<=\d)f(?=[-\s\d层楼]|$)/gu, '层')
    .replace(/[层楼]/gu, '层-')
    .replace(/([a-z])(?=\d)/g, '$1-')
    .split(/[-\s]+/)
    .filter(Boolean);
  const key = withoutFloors(parts).map((part) => part.replace(/^0+(?=\d)/, ''));
  if (key.length > 5 || !key.every((part) => /^[a-z0-9]{1,5}$/.test(part))) return null;
  return key.some((part) => /\d/.test(part)) ? key.join('-') : null;
}

/** `22层` before `2203` says nothing new; before `3` or `03` it is the beginning of the room's number. */
function withoutFloors(parts: readonly string[]): string[] {
  const kept: string[] = [];
  let floor = '';
  for (const part of parts) {
    if (part.endsWith('层')) {
      if (floor) kept.push(floor);
      floor = part.slice(0, -1).replace(/^0+(?=\d)/, '');
      continue;
    }
    if (/^\d{1,2}$/.test(part) && /^\d+$/.test(floor)) kept.push(floor + part.padStart(2, '0'));
    else if (floor && !part.replace(/^0+/, '').startsWith(floor)) kept.push(floor, part);
    else kept.push(part);
    floor = '';
  }
  return floor ? [...kept, floor] : kept;
}

/** @returns a number up to 99 said in Chinese characters. */
function numberOf(said: string): number {
  const [tens = '', ones = ''] = said.includes('十') ? said.split('十') : ['', said];
  const digit = (text: string) => [...text].reduce((sum, sign) => sum * 10 + Math.max(0, numerals.indexOf(sign)), 0);
  return (said.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + digit(ones);
}
