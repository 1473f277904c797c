import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { languages } from '../../shared/contract/languages.ts';
import { DeskError } from '../../shared/errors.ts';
import { call } from '../desk/bridge.ts';
import { drafts } from '../drafts/drafts.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { chooseNight, useNight } from '../night/night.ts';
import { usePerson } from '../session/session.ts';
import { languageNames } from '../start/language-names.ts';
import { chooseLanguage } from '../start/language-switch.tsx';
import styles from './person-menu.module.css';
import { openScreen } from './screen.ts';

/** Leaves the desk; what is half typed is kept first. Whoever answers for the desk is shown how they may leave (A41). */
async function signOut(): Promise<void> {
  await drafts.flush();
  try {
    await call('session.signOut', {});
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'handoverFirst') throw error;
    openScreen({ at: 'handovers', leaving: true });
  }
}

/** Who is at the desk, and what they may change about the screen. */
export function PersonMenu() {
  const t = useText();
  const person = usePerson();
  const shown = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const night = useNight();
  if (!person) return null;
  return (
    <Menu position="bottom-end" width={220} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={styles.person}>
          <strong>{person.name}</strong>
          <span>{t(`domain.role.${person.role}`)}</span>
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="M1 1l4 4 4-4" fill="none" stroke="currentcolor" strokeWidth="1.6" />
          </svg>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection={<kbd>Ctrl L</kbd>} onClick={() => void call('session.lock', {})}>
          {t('shell.lockOrSwitch')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('shell.signOut')}</Menu.Item>
        <Menu.Divider />
        {languages
          .filter((language) => language !== shown)
          .map((other) => (
            <Menu.Item key={other} lang={other} onClick={() => void chooseLanguage(other)}>
              {languageNames[other]}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item rightSection={<kbd>Alt Y</kbd>} onClick={() => chooseNight(!night)}>
          {t(night ? 'log.night.off' : 'log.night.on')}
        </Menu.Item>
        <Menu.Label>{t('shell.theme.title')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            aria-current={scheme === colorScheme || undefined}
            rightSection={scheme === colorScheme ? '✓' : null}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`shell.theme.${scheme}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
