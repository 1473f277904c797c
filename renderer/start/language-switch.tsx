import { UnstyledButton } from '@mantine/core';
import type { Language } from '../../shared/contract/desk.ts';
import { call } from '../desk/bridge.ts';
import { showLanguage, useLanguage } from '../i18n/index.ts';

/** Shows the screen in another language and keeps that choice on this machine. */
export async function chooseLanguage(wanted: Language): Promise<void> {
  await showLanguage(wanted);
  await call('app.setLanguage', { language: wanted });
}

/** Offers the other language, named in itself. */
export function LanguageSwitch() {
  const other: Language = useLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <UnstyledButton
      lang={other}
      onClick={() => void chooseLanguage(other)}
      style={{ padding: '2px 8px', fontSize: 15 }}
    >
      {other === 'en' ? 'English' : '中文'}
    </UnstyledButton>
  );
}
