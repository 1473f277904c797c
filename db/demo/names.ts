import type { Random } from './random.ts';
import { brands, givenNames, shops, surnames, trades } from './words/names.ts';

/** @returns a person's name; the commonest surnames come most often. */
export function personName(random: Random): string {
  const at = Math.floor(random.next() * random.next() * surnames.length);
  return (surnames[at] ?? '王') + random.pick(givenNames);
}

/** How a caller is called at the desk: the whole name, or as people introduce themselves. */
export function callerName(random: Random): string {
  const name = personName(random);
  return random.chance(0.6) ? name : name.slice(0, 1) + random.pick(['先生', '女士', '小姐', '经理']);
}

/** @returns a mobile number of a series that no network has given out. */
export function mobileNumber(random: Random): string {
  return random.pick(['154', '160', '161', '163', '164', '168', '169']) + digits(random, 8);
}

/** @returns the number of an office line in the building. */
export function officeNumber(random: Random): string {
  return `6698-${digits(random, 4)}`;
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('');
}

/** @returns names of companies, none twice. */
export function companyNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const brand = random.pick(brands.first) + random.pick(brands.second);
    const place = random.chance(0.3) ? random.pick(['上海', '北京', '深圳', '杭州']) : '';
    const end = random.pick(['有限公司', '有限公司', '有限公司', '股份有限公司', '有限公司上海分公司']);
    const office = random.pick(['律师事务所', '会计师事务所', '建筑设计事务所', '商会', '基金会']);
    names.add(place + brand + (random.chance(0.06) ? office : random.pick(trades) + end));
  }
  return [...names];
}

/** @returns the name of a shop on the ground floor. */
export function shopName(random: Random): string {
  return random.pick(brands.first) + random.pick(brands.second) + random.pick(shops);
}
