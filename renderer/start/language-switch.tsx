import { UnstyledButton } from '@mantine/core';
import { type Language, languages } from '../../shared/contract/languages.ts';
import { call } from '../desk/bridge.ts';
import { showLanguage, useLanguage } from '../i18n/index.ts';
import { languageNames } from './language-names.ts';

/** Shows the screen in another language and keeps that choice on this machine. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await showLanguage(wanted);
  await call('app.setLanguage', { language: wanted });
}

/** Offers the other languages, each named in itself. */
export function LanguageSwitch() {
  const shown = useLanguage();
  return languages
    .filter((language) => language !== shown)
    .map((other) => (
      <UnstyledButton
        key={other}
        lang={other}
        onClick={() => void chooseLanguage(other)}
        style={{ padding: '2px 8px', fontSize: 15 }}
      >
        {languageNames[other]}
      </UnstyledButton>
    ));
}
