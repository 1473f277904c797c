import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomKey } from './room.ts';

test.each([
  ['3栋2单元1201', '3-2-1201'],
  ['3-2-1201', '3-2-1201'],
  ['三号楼二单元12层1201室', '3-2-1201'],
  ['3#2单元12楼1201', '3-2-1201'],
  ['３－２－１２０１', '3-2-1201'],
  ['3 2 1201', '3-2-1201'],
  ['西区22层2203', 'w-2203'],
  ['W2203', 'w-2203'],
  ['w-2203', 'w-2203'],
  ['西区 22楼 03室', 'w-2203'],
  ['西2203', 'w-2203'],
  ['W座22F2203', 'w-2203'],
  ['Zone W room 2203', 'w-2203'],
  ['十二层3号房', '1203'],
  ['B座 0312', 'b-312'],
  ['二十一层05室', '2105'],
])('%s is said as %s', (said, key) => {
  expect(roomKey(said)).toBe(key);
});

test.each(['', '大堂', '南京路3号', '漏水', 'C-A-261121-003', '13800138000', 'WiFi', '东区', "3' OR 1", '一'])(
  '%s is no room',
  (said) => {
    expect(roomKey(said)).toBeNull();
  },
);

const sides = { 东: 'E', 西: 'W', 南: 'S', 北: 'N' } as const;
const side = fc.constantFrom(...(Object.keys(sides) as (keyof typeof sides)[]));
const numbers = { building: fc.integer({ min: 1, max: 99 }), block: fc.integer({ min: 1, max: 9 }) };
const floor = fc.integer({ min: 1, max: 99 });
const door = fc.integer({ min: 1, max: 40 });
const two = (n: number) => String(n).padStart(2, '0');
const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

test('any spelling of a room in a zone is one room', () => {
  fc.assert(
    fc.property(side, floor, door, (zone, level, n) => {
      const room = `${level}${two(n)}`;
      const letter = sides[zone];
      const spellings = [
        `${letter}-${room}`,
        `${letter}${room}`,
        `${letter.toLowerCase()} ${room}`,
        `${zone}区${room}`,
        `${zone}${room}室`,
        `${zone}区${level}层${room}`,
        `${zone}区${level}楼${two(n)}号房`,
        `${zone}座 ${level}F ${room}`,
        wide(`${letter}-${room}`),
      ];
      expect(new Set(spellings.map(roomKey))).toEqual(new Set([`${letter.toLowerCase()}-${room}`]));
    }),
  );
});

test('any spelling of a room in a block of a building is one room', () => {
  fc.assert(
    fc.property(numbers.building, numbers.block, floor, door, (building, block, level, n) => {
      const room = `${level}${two(n)}`;
      const spellings = [
        `${building}-${block}-${room}`,
        `${building}栋${block}单元${room}`,
        `${building}幢${block}单元${level}层${room}室`,
        `${building}号楼 ${block}单元 ${room}`,
        `${building}#${block}-${room}`,
        `${building}/${block}/${room}`,
        `${two(building)}栋0${block}单元${room}房`,
        wide(`${building}栋${block}单元${room}`),
      ];
      expect(new Set(spellings.map(roomKey))).toEqual(new Set([`${building}-${block}-${room}`]));
    }),
  );
});

test('a floor said twice over is one floor, and its key stays its key', () => {
  for (const said of ['3F号', '3F层', '3F楼', '3F号楼']) {
    expect(roomKey(said)).toBe('3');
    expect(roomKey(roomKey(said) ?? '')).toBe('3');
  }
});

test('a key is its own key, and no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'3栋2单元层W西区0- 室号楼F') })),
      (said) => {
        const key = roomKey(said);
        if (key !== null) expect(roomKey(key)).toBe(key);
      },
    ),
  );
});
