/** S05: the six parts with a price of their own. Money is whole fen (1/100 yuan) everywhere. */
export const paidItems = [
  { code: 'thermostat', zh: '更换温控器', en: 'Replace thermostat', key: 'T', unit: '台', price: 20_000 },
  { code: 'fanCoilMotor', zh: '更换风机盘管电机', en: 'Replace fan-coil motor', key: 'M', unit: '台', price: 38_000 },
  { code: 'coilCleaning', zh: '盘管清洗', en: 'Clean coil', key: 'C', unit: '台', price: 12_000 },
  { code: 'sprinklerCover', zh: '更换喷淋盖', en: 'Replace sprinkler cover', key: 'P', unit: '个', price: 1_000 },
  { code: 'windowHandle', zh: '更换窗把手', en: 'Replace window handle', key: 'W', unit: '个', price: 1_800 },
  {
    code: 'thermostatKnob',
    zh: '更换温控器调节钮',
    en: 'Replace temperature knob',
    key: 'K',
    unit: '个',
    price: 3_500,
  },
] as const;
export type PaidItemCode = (typeof paidItems)[number]['code'];
export const paidItemCodes = paidItems.map((item) => item.code) as [PaidItemCode, ...PaidItemCode[]];
