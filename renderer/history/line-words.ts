import type { HistoryLine } from '../../shared/contract/history.ts';
import { isLogged } from '../../shared/registers/logged.ts';
import { retentionRuleNames } from '../../shared/registers/retention-rules.ts';
import type { Say, TextKey } from '../i18n/index.ts';

/** @returns which record a change is about: `报事 C-A-250303-001` */
export function recordWords({ register, title }: Pick<HistoryLine, 'register' | 'title'>, t: Say): string {
  const name = isLogged(register) ? t(`registers.${register}`) : register;
  return title === '' ? name : `${name} ${titleWords(register, title, t)}`;
}

function titleWords(register: string, title: string, t: Say): string {
  if (register === 'parameters') return known(`settings.parameters.names.${title}`, title, t);
  return register === 'prints' ? known(`print.form.${title}`, title, t) : title;
}

/** @returns what was done, where no timeline says it better */
export function deedWords({ kind, did, fields, destroyedBy }: HistoryLine, t: Say): string {
  if (destroyedBy) return `${t(`history.deeds.${kind}`)} · ${destroyedWords(destroyedBy, t)}`;
  if (did !== '') return known(`history.did.${did}`, did, t);
  const deed = t(`history.deeds.${kind}`);
  return kind === 'patch' ? `${deed} · ${t('history.fields', { count: fields.length })}` : deed;
}

/** @returns a field's word; its name where it has none */
export function fieldWords(field: string, t: Say): string {
  return known(`domain.field.${field}`, field, t);
}

function known(key: string, otherwise: string, t: Say): string {
  const words = t(key as TextKey);
  return words === key ? otherwise : words;
}

/** @returns under which rule the content is gone, and the certificate */
export function destroyedWords({ rule, no }: NonNullable<HistoryLine['destroyedBy']>, t: Say): string {
  const known = retentionRuleNames.find((name) => name === rule);
  return known ? t('retention.entry', { rule: t(`retention.rules.${known}`), no }) : t('retention.entryPlain');
}
