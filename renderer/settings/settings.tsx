import { Button, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { languages } from '../../shared/contract/languages.ts';
import { About } from '../about/about.tsx';
import { AutoStartChoice } from '../about/auto-start-choice.tsx';
import { Backups } from '../backups/backups.tsx';
import { Exports } from '../exports/exports.tsx';
import { FirstHour } from '../first-hour/first-hour.tsx';
import { ChoiceField } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { ChainState } from '../history/chain-state.tsx';
import { useLanguage, useText } from '../i18n/index.ts';
import { Phrases } from '../phrases/phrases.tsx';
import { useIsSupervisor, usePerson } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import { languageNames } from '../start/language-names.ts';
import { chooseLanguage } from '../start/language-switch.tsx';
import { SyncPanel } from '../sync/sync-panel.tsx';
import { UpdatePanel } from '../update/update-panel.tsx';
import { PaperPack } from './paper-pack.tsx';
import { Parameters } from './parameters.tsx';
import { Prices } from './prices.tsx';
import styles from './settings.module.css';
import { WorkingDays } from './working-days.tsx';

const schemes = ['light', 'dark', 'auto'] as const;

/** The screen's language and colours, the numbers of the house, and what this desk is. */
export function Settings() {
  const t = useText();
  const supervisor = useIsSupervisor();
  const guard = usePerson()?.role === 'nightGuard';
  const demo = useSite((s) => s.demo);
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={styles.settings}>
      <div className={styles.column}>
        <Part title={t('settings.screen')}>
          <ChoiceField<(typeof languages)[number]>
            name="language"
            label={t('settings.language')}
            value={language}
            onChange={(wanted) => void chooseLanguage(wanted)}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <ChoiceField<(typeof schemes)[number]>
            name="theme"
            label={t('shell.theme.title')}
            value={colorScheme}
            onChange={setColorScheme}
            choices={schemes.map((value) => ({ value, label: t(`shell.theme.${value}`) }))}
          />
          <AutoStartChoice editable={supervisor} />
        </Part>
        {supervisor && !demo ? (
          <Part title={t('firstHour.title')}>
            <FirstHour />
          </Part>
        ) : null}
        <Part title={t('sync.title')}>
          <SyncPanel editable={supervisor} />
        </Part>
        <Part title={t('paperPack.title')}>
          <PaperPack editable={supervisor} />
        </Part>
        {guard ? null : (
          <Part title={t('exports.title')}>
            <Exports />
          </Part>
        )}
        <Part title={t('settings.calendar.title')}>
          <WorkingDays editable={supervisor} />
        </Part>
        {supervisor ? (
          <Part title={t('backups.title')}>
            <Backups />
          </Part>
        ) : null}
        {supervisor ? (
          <Part title={t('settings.history.title')}>
            <p className={styles.dim}>{t('settings.history.lead')}</p>
            <ChainState />
            <div>
              <Button variant="default" onClick={() => openScreen({ at: 'history' })}>
                {t('history.open')}
              </Button>
            </div>
          </Part>
        ) : null}
        {supervisor ? (
          <Part title={t('updates.title')}>
            <UpdatePanel />
          </Part>
        ) : null}
        <Part title={t('about.title')}>
          <About />
        </Part>
      </div>
      <div className={styles.column}>
        <Part title={t('settings.parameters.title')}>
          <Parameters editable={supervisor} />
        </Part>
        <Part title={t('settings.prices.title')}>
          <Prices editable={supervisor} />
        </Part>
        <Part title={t('phrases.title')}>
          <Phrases editable={supervisor} />
        </Part>
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
