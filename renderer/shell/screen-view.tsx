import { useScreen } from './screen.ts';
import { calls, cases, directory, emergency, followUps, intake, keys, now, orders, settings } from './screens.ts';

/** The screen the desk is looking at. A form opened anew is a new form: it is keyed by the turn. */
export function ScreenView() {
  const { screen, turn } = useScreen();
  switch (screen.at) {
    case 'now':
      return <now.Screen />;
    case 'cases':
      return <cases.Screen caseId={screen.caseId} />;
    case 'intake':
      return <intake.Screen key={turn} draftId={screen.draftId} callId={screen.callId} />;
    case 'emergency':
      return <emergency.Screen key={turn} draftId={screen.draftId} />;
    case 'orders':
      return <orders.Screen orderId={screen.orderId} />;
    case 'calls':
      return <calls.Screen callId={screen.callId} draftId={screen.draftId} fresh={screen.fresh ?? false} />;
    case 'followUps':
      return <followUps.Screen caseId={screen.caseId} />;
    case 'keys':
      return (
        <keys.Screen
          view={screen.view ?? 'list'}
          keyId={screen.keyId}
          moveId={screen.moveId}
          draftId={screen.draftId}
        />
      );
    case 'directory':
      return <directory.Screen tab={screen.tab ?? 'units'} unitId={screen.unitId} staffId={screen.staffId} />;
    case 'settings':
      return <settings.Screen />;
  }
}
