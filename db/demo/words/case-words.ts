import type { CaseTypeCode } from '../../../shared/registers/case-types.ts';
import { buildingTroubles } from './building-troubles.ts';
import { engineeringTroubles } from './engineering-troubles.ts';
import { everydayTroubles } from './everyday-troubles.ts';

/** One thing that goes wrong: how it is said, and what may be reported when it is done. */
export interface Trouble {
  said: string;
  done: readonly [string, ...string[]];
  /** Where exactly in a unit, when not simply somewhere in it. */
  inside?: readonly string[];
  /** Where in the common parts, when not simply somewhere in them. */
  outside?: readonly string[];
  /** When it is said at all: in the warm half of the year or in the cold one. */
  season?: 'warm' | 'cold';
}

export const caseWords: Record<CaseTypeCode, readonly [Trouble, ...Trouble[]]> = {
  ...engineeringTroubles,
  ...buildingTroubles,
  ...everydayTroubles,
};

/** Somewhere in an office. */
export const rooms = [
  ...['{大|小|}会议室', '前台', '总经理办公室', '财务室', '茶水间', '{东|西|南|北}侧办公区', '档案室', '洽谈室'],
  ...['{靠窗|靠门|中间}工位', '{培训|接待|资料}室', '{人事|市场|研发}部办公区'],
];

/** Somewhere in the common parts. */
export const halls = [
  ...['{东|西}区{2-30}层{走廊|电梯厅|开水间|楼梯间}', '{东|西}区{2-30}层{走廊|电梯厅}', '{东|西}区首层大堂'],
  ...['地下{一|二}层车库{A|B|C}区', '{东|西}区{2-30}层{男|女}卫生间'],
];
