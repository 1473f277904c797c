import { authorities, type NextRung } from '../../shared/registers/ladder.ts';
import type { Say, TextKey } from '../i18n/index.ts';

/** @returns the name to show: an authority's is a code */
export function nameOnRung({ rung, name }: { rung: NextRung['rung']; name: string }, t: Say): string {
  const known = rung === 'authorities' && authorities.some((authority) => authority.name === name);
  return known ? t(`domain.authority.${name}` as TextKey) : name;
}

/** @returns whom to call on the next rung, in words; nothing at the top of the ladder */
export function nextWay([next]: readonly NextRung[], t: Say) {
  const [way] = next?.reach ?? [];
  if (!next || !way) return undefined;
  return { rung: next.rung, name: nameOnRung({ rung: next.rung, name: way.name }, t), phone: way.phone };
}
