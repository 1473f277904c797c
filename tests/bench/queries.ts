import type { Database } from '../../db/store/database.ts';
import { seeded } from './records.ts';

export const queryKinds = [
  'oneSign',
  'twoSigns',
  'fourSigns',
  'initials',
  'fullPinyin',
  'phoneLast4',
  'phoneMiddle7',
  'room',
  'roomSpelled',
  'number',
  'twoWords',
  'absent',
] as const;
export type QueryKind = (typeof queryKinds)[number];

interface Told {
  content: string;
  companyName: string;
  callerName: string;
  phone: string;
  place: string;
  no: string;
  text: string;
}

/** Makes queries of every kind from what stands in random cases of the book. */
export function queryMaker(db: Database, seed: number): (kind: QueryKind) => string {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const last = db.row<{ seq: number }>('SELECT max(seq) AS seq FROM cases')?.seq ?? 0;
  const oneOf = (signs: readonly string[], length: number) => {
    const from = below(Math.max(1, signs.length - length + 1));
    return signs.slice(from, from + length).join('');
  };
  return (kind) => {
    const c = db.row<Told>(
      `SELECT content, companyName, callerName, phone, place, no, d.text FROM cases
       JOIN searchDocs d ON d.doc = 1099511627776 + cases.seq WHERE cases.seq >= ? LIMIT 1`,
      1 + below(last),
    );
    if (!c) throw new Error('the book has no cases');
    const clause = [...(c.content.split('，').sort((a, b) => b.length - a.length)[0] ?? '')];
    const latin = c.text.match(/(?<= )[a-z]+(?= )/g) ?? [];
    switch (kind) {
      case 'oneSign':
        return oneOf([...c.callerName, ...clause], 1);
      case 'twoSigns':
        return oneOf(random() < 0.3 ? [...(c.companyName || c.callerName)] : clause, 2);
      case 'fourSigns':
        return oneOf(random() < 0.3 ? [...(c.companyName || c.callerName)] : clause, 4);
      case 'initials':
        return oneOf([...(latin.find((word) => word.length < 8) ?? 'zw')], 2 + below(3));
      case 'fullPinyin':
        return latin.filter((word) => word.length > 4).at(-1) ?? 'zhangwei';
      case 'phoneLast4':
        return c.phone.slice(-4);
      case 'phoneMiddle7':
        return c.phone.slice(2, 9);
      case 'room':
        return c.place;
      case 'roomSpelled':
        return spelled(c.place);
      case 'number':
        return c.no.slice(below(8));
      case 'twoWords':
        return `${c.callerName.slice(0, 2)} ${oneOf(clause, 2)}`;
      case 'absent':
        return `${oneOf(clause, 2)}${oneOf([...c.callerName], 1)}${oneOf(clause, 1)}`;
    }
  };
}

const sides: Record<string, string> = { E: '东区', W: '西区', N: '北区', S: '南区' };

function spelled(place: string): string {
  const [first = '', ...rest] = place.split('-');
  const room = rest.at(-1) ?? '';
  const side = sides[first];
  if (side) return `${side}${room.slice(0, -2)}层${room}`;
  return rest.length === 2 ? `${first}栋${rest[0]}单元${room}` : place;
}
