import { atWallTime } from '../../shared/time/site-time.ts';

/**
 * When a camera says it took a picture. A camera that does not say where it was stood in the building.
 * @param written `2025:03:05 23:10:44` as Exif writes it
 * @param offset `+08:00`, empty where the camera does not say
 * @returns UTC ms; null for what is no time
 */
export function takenAtOf(written: string, offset: string, timeZone: string): number | null {
  const [, date, time] = /^(\d{4}:\d{2}:\d{2}) (\d{2}:\d{2}:\d{2})/.exec(written) ?? [];
  if (date === undefined || time === undefined) return null;
  const day = date.replaceAll(':', '-');
  const there = Date.parse(`${day}T${time}${/^[+-]\d{2}:\d{2}$/.test(offset) ? offset : 'Z'}`);
  if (Number.isNaN(there) || there < 0) return null;
  return offset === '' ? atWallTime(day, time, timeZone) : there;
}
