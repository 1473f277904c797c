import '../look/mantine-desk.css';
import { VisuallyHidden } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Suspense, useEffect } from 'react';
import { BackEntryBanner } from '../back-entry/back-entry-banner.tsx';
import { EventStrip } from '../building-events/event-strip.tsx';
import { closeCustody } from '../custody/custody.ts';
import { CustodyLayer } from '../custody/custody-layer.tsx';
import { tellUnheard } from '../desk/tell-unheard.ts';
import { DraftNotice } from '../drafts/draft-notice.tsx';
import { useHelp } from '../help/help.ts';
import { HelpLayer } from '../help/help-layer.tsx';
import { useText } from '../i18n/index.ts';
import { closeQuickLine } from '../log/quick-line.ts';
import { QuickLineLayer } from '../log/quick-line-layer.tsx';
import { useNight } from '../night/night.ts';
import { NightBar } from '../night/night-bar.tsx';
import { NightOffer } from '../night/night-offer.tsx';
import { ScanWatch } from '../scan/scan-watch.tsx';
import { Fallen } from '../start/fallen.tsx';
import { followArrivals } from '../sync/arrivals.ts';
import { AlarmBanner } from './alarm-banner.tsx';
import { ClockDoubtNotice } from './clock-doubt-notice.tsx';
import { ClockNotice } from './clock-notice.tsx';
import styles from './desk.module.css';

import { KeyLine } from './key-line.tsx';
import { Registers } from './registers.tsx';
import { useScreen } from './screen.ts';
import { ScreenView } from './screen-view.tsx';
import { fetchScreens } from './screens.ts';
import { SearchLayer, useSearchLayer } from './search-layer.tsx';
import { TopBar } from './top-bar.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePresence } from './use-presence.ts';

/** Help and search belong to the screen over which they were opened. */
function closeWhenLeaving(): () => void {
  return useScreen.subscribe((now, before) => {
    if (now.turn === before.turn) return;
    useHelp.getState().hide();
    useSearchLayer.getState().close();
    closeCustody();
    closeQuickLine();
  });
}

/** The desk of whoever is signed in: bar, registers, the screen, and the line of keys. An emergency has the window to itself. */
export function Desk() {
  usePresence();
  useDeskKeys();
  useEffect(closeWhenLeaving, []);
  useEffect(tellUnheard, []);
  useEffect(followArrivals, []);
  useEffect(fetchScreens, []);
  const t = useText();
  const at = useScreen((s) => s.screen.at);
  const alone = at === 'emergency';
  // The board is looked at from afar; what rings is still said above it.
  const bare = alone || at === 'board';
  const night = useNight();
  // Cards lie beside the frame, not in it.
  useEffect(() => {
    const { documentElement: root } = document;
    root.toggleAttribute('data-night', night);
    return () => root.removeAttribute('data-night');
  }, [night]);
  return (
    <div
      className={styles.frame}
      data-alone={alone || undefined}
      data-board={at === 'board' || undefined}
      data-night={night || undefined}
    >
      <Notifications
        position="bottom-right"
        autoClose={6000}
        transitionDuration={0}
        limit={4}
        containerWidth={400}
        className={styles.toasts}
      />
      {bare ? null : <TopBar />}
      <div className={styles.notices} hidden={alone}>
        <ClockDoubtNotice />
        <ClockNotice />
        <NightOffer />
        <DraftNotice />
        <AlarmBanner />
        <EventStrip />
        <BackEntryBanner />
      </div>
      {bare ? null : <Registers />}
      <main className={styles.screen} data-at={at}>
        <VisuallyHidden component="h1">{alone ? t('shell.emergency') : t(`shell.screens.${at}`)}</VisuallyHidden>
        <Fallen key={at}>
          <Suspense fallback={null}>
            <ScreenView />
          </Suspense>
        </Fallen>
      </main>
      {bare ? null : night ? <NightBar /> : <KeyLine />}
      <SearchLayer />
      <HelpLayer />
      <CustodyLayer />
      <QuickLineLayer />
      <ScanWatch />
    </div>
  );
}
