import { fold } from './fold.ts';

const zoneLetters: Record<string, string> = { 东: 'e', 西: 'w', 南: 's', 北: 'n' };

/**
 * One spelling for a room, however it was said: `3栋2单元1201` = `3-2-1201`, `西区22层2203` = `W2203` = `w-2203`.
 * @returns lower-case parts joined by `-`, leading zeros dropped, or null when the text is no room.
 */
export function roomKey(text: string): string | null {
  const folded = fold(text).replace(/([东西南北])(区|座|楼)?/g, (_, side: string) => `${zoneLetters[side]}-`);
  const bare = folded.replace(/(室|房|号房)$/u, '');
  if (!/^[a-z0-9\-\s#号幢栋座楼单元层区]+$/u.test(bare)) return null;
  const parts = bare
    .replace(/号楼|栋|幢|座|楼|单元|区|层|#|号/gu, (word) => (word === '层' || word === '楼' ? '层-' : '-'))
    .replace(/([a-z])(?=\d)/g, '$1-')
    .split(/[-\s]+/)
    .filter(Boolean);
  const kept = parts.filter((part, i) => !(part.endsWith('层') && parts[i + 1]?.startsWith(part.slice(0, -1))));
  const key = kept.map((part) => part.replace(/层$/, '').replace(/^0+(?=\d)/, ''));
  if (key.length === 0 || !key.some((part) => /\d/.test(part))) return null;
  return key.join('-');
}
