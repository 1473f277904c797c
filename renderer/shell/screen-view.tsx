import { lazy } from 'react';
import { useScreen } from './screen.ts';

const NowScreen = lazy(async () => ({ default: (await import('../now/now-screen.tsx')).NowScreen }));
const CasesScreen = lazy(async () => ({ default: (await import('../cases/cases-screen.tsx')).CasesScreen }));
const IntakeScreen = lazy(async () => ({ default: (await import('../intake/intake-screen.tsx')).IntakeScreen }));
const EmergencyScreen = lazy(async () => ({
  default: (await import('../emergency/emergency-screen.tsx')).EmergencyScreen,
}));
const CallsScreen = lazy(async () => ({ default: (await import('../calls/calls-screen.tsx')).CallsScreen }));
const FollowUpsScreen = lazy(async () => ({
  default: (await import('../follow-ups/follow-ups-screen.tsx')).FollowUpsScreen,
}));
const Directory = lazy(async () => ({ default: (await import('../directory/directory.tsx')).Directory }));
const Settings = lazy(async () => ({ default: (await import('../settings/settings.tsx')).Settings }));

/** The screen the desk is looking at. A form opened anew is a new form: it is keyed by the turn. */
export function ScreenView() {
  const { screen, turn } = useScreen();
  switch (screen.at) {
    case 'now':
      return <NowScreen />;
    case 'cases':
      return <CasesScreen caseId={screen.caseId} />;
    case 'intake':
      return <IntakeScreen key={turn} draftId={screen.draftId} callId={screen.callId} />;
    case 'emergency':
      return <EmergencyScreen key={turn} draftId={screen.draftId} />;
    case 'calls':
      return <CallsScreen callId={screen.callId} draftId={screen.draftId} fresh={screen.fresh ?? false} />;
    case 'followUps':
      return <FollowUpsScreen caseId={screen.caseId} />;
    case 'directory':
      return <Directory tab={screen.tab ?? 'units'} unitId={screen.unitId} staffId={screen.staffId} />;
    case 'settings':
      return <Settings />;
  }
}
