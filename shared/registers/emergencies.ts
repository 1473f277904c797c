/** S02: seven listed emergencies, then the six of S41, in the order of the screen's keys. */
export const emergencyTypes = [
  { code: 'liftEntrapment', key: '1', zh: '电梯关人', en: 'People trapped in lift', inside: true },
  { code: 'burstPipe', key: '2', zh: '跑水', en: 'Burst pipe', inside: false },
  { code: 'waterLeak', key: '3', zh: '漏水', en: 'Water leak', inside: false },
  { code: 'sprinklerLeak', key: '4', zh: '喷淋漏水', en: 'Sprinkler leak', inside: false },
  { code: 'largePowerCut', key: '5', zh: '大面积停电', en: 'Large power cut', inside: false },
  { code: 'odour', key: '6', zh: '异味', en: 'Odour', inside: false },
  { code: 'revolvingDoorTrap', key: '7', zh: '转门夹人', en: 'Caught in revolving door', inside: true },
  { code: 'fire', key: '8', zh: '火灾', en: 'Fire', inside: false },
  { code: 'medical', key: '9', zh: '医疗急救', en: 'Medical help', inside: false },
  { code: 'crime', key: '0', zh: '治安案件', en: 'Crime', inside: false },
  { code: 'flood', key: 'Q', zh: '水浸', en: 'Flood', inside: false },
  { code: 'typhoon', key: 'W', zh: '台风', en: 'Typhoon', inside: false },
  { code: 'other', key: 'E', zh: '其他紧急', en: 'Other emergency', inside: false },
] as const;
export type EmergencyType = (typeof emergencyTypes)[number]['code'];
export const emergencyCodes = emergencyTypes.map((type) => type.code) as [EmergencyType, ...EmergencyType[]];

/** S41, A46: what somebody who asks for medical help may choose. */
export const helpChoices = ['hospitalTransport', 'call120', 'nursingHelp'] as const;

/** @returns true when a contact inside must be known before the case closes (S02). */
export function asksContactInside(code: EmergencyType | null): boolean {
  return emergencyTypes.some((type) => type.code === code && type.inside);
}
