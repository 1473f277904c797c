import type { Say } from '../i18n/index.ts';

const shipped = {
  元旦: 'newYear',
  春节: 'springFestival',
  清明节: 'qingming',
  劳动节: 'labourDay',
  端午节: 'dragonBoat',
  中秋节: 'midAutumn',
  国庆节: 'nationalDay',
} as const;

const isShipped = (name: string): name is keyof typeof shipped => Object.hasOwn(shipped, name);

/** @returns the name of a holiday that comes with the desk in the language on the screen; the building's own as it was written. */
export function holidayName(name: string, t: Say): string {
  const parts = name.replace(/补班$/, '').split('、');
  return parts.every(isShipped)
    ? parts.map((part) => t(`settings.calendar.names.${shipped[part]}`)).join(t('settings.calendar.namesBetween'))
    : name;
}
