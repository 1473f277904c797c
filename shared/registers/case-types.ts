import type { DepartmentCode } from './people.ts';

export const categories = [
  'emergency',
  'building',
  'engineering',
  'security',
  'housekeeping',
  'service',
  'fee',
  'noise',
  'other',
] as const;
export type Category = (typeof categories)[number];

export interface CaseType {
  /** `subCategory` of S01. */
  code: string;
  category: Category;
  /** Who is responsible unless the desk says otherwise. */
  dept: DepartmentCode;
  zh: string;
  en: string;
  /** What the receptionist types to pick it: pinyin initials. */
  keys: string;
  /** Only a hint at intake: S05 rules the price. */
  chargeable?: true;
}

/** S04, S06–S08: the everyday types, most frequent first. */
export const caseTypes = [
  { code: 'airCon', category: 'engineering', dept: 'engineering', zh: '空调冷热', en: 'Air conditioning', keys: 'kt' },
  { code: 'lamp', category: 'engineering', dept: 'engineering', zh: '更换灯具', en: 'Lamp', keys: 'dj' },
  { code: 'power', category: 'engineering', dept: 'engineering', zh: '断电', en: 'No power', keys: 'dd' },
  { code: 'plumbing', category: 'engineering', dept: 'engineering', zh: '水管堵塞', en: 'Plumbing', keys: 'sg' },
  {
    code: 'hotCold',
    category: 'engineering',
    dept: 'engineering',
    zh: '房间冷热',
    en: 'Room too hot or cold',
    keys: 'fj',
  },
  {
    code: 'doorWindow',
    category: 'engineering',
    dept: 'engineering',
    zh: '门窗五金',
    en: 'Door or window',
    keys: 'mc',
  },
  {
    code: 'telephone',
    category: 'engineering',
    dept: 'engineering',
    zh: '电话故障',
    en: 'Telephone fault',
    keys: 'dh',
  },
  {
    code: 'lockPrying',
    category: 'engineering',
    dept: 'engineering',
    zh: '撬锁',
    en: 'Lock prying',
    keys: 'qs',
    chargeable: true,
  },
  {
    code: 'furniture',
    category: 'engineering',
    dept: 'engineering',
    zh: '挂画修桌椅',
    en: 'Pictures and furniture',
    keys: 'gh',
    chargeable: true,
  },
  {
    code: 'paidParts',
    category: 'engineering',
    dept: 'engineering',
    zh: '六项收费配件',
    en: 'Paid parts',
    keys: 'sf',
    chargeable: true,
  },
  { code: 'lift', category: 'engineering', dept: 'engineering', zh: '电梯故障', en: 'Lift fault', keys: 'dt' },
  { code: 'publicArea', category: 'building', dept: 'engineering', zh: '公共区域', en: 'Public area', keys: 'gg' },
  { code: 'noise', category: 'noise', dept: 'engineering', zh: '噪音', en: 'Noise', keys: 'zy' },
  { code: 'cleaning', category: 'housekeeping', dept: 'housekeeping', zh: '清洁', en: 'Cleaning', keys: 'qj' },
  { code: 'lost', category: 'security', dept: 'security', zh: '失物', en: 'Lost item', keys: 'sw' },
  { code: 'found', category: 'security', dept: 'security', zh: '拾物', en: 'Found item', keys: 'sh' },
  { code: 'spareKey', category: 'security', dept: 'customerService', zh: '备用钥匙', en: 'Spare key', keys: 'by' },
  { code: 'publicOrder', category: 'security', dept: 'security', zh: '治安', en: 'Public order', keys: 'za' },
  { code: 'suspicious', category: 'security', dept: 'security', zh: '可疑人员物品', en: 'Suspicious', keys: 'ky' },
  { code: 'illegalStay', category: 'security', dept: 'security', zh: '空房留宿', en: 'Illegal stay', keys: 'kf' },
  { code: 'service', category: 'service', dept: 'customerService', zh: '服务态度', en: 'Service', keys: 'fw' },
  { code: 'fee', category: 'fee', dept: 'finance', zh: '费用', en: 'Fees', keys: 'fy' },
  { code: 'other', category: 'other', dept: 'customerService', zh: '其他', en: 'Other', keys: 'qt' },
] as const satisfies readonly CaseType[];
export type CaseTypeCode = (typeof caseTypes)[number]['code'];
export const caseTypeCodes = caseTypes.map((type) => type.code) as [CaseTypeCode, ...CaseTypeCode[]];

const byCode: ReadonlyMap<string, CaseType> = new Map(caseTypes.map((type) => [type.code, type]));

/** @returns the type with this code; undefined for an emergency, which has its own list. */
export function caseType(code: string | null): CaseType | undefined {
  return code === null ? undefined : byCode.get(code);
}
