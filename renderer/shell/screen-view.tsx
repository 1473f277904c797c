import { useScreen } from './screen.ts';
import {
  board,
  buildingEvents,
  calls,
  cases,
  conflicts,
  deskNotes,
  directory,
  emergency,
  followUps,
  foundItems,
  handovers,
  history,
  incidents,
  indicators,
  intake,
  keys,
  log,
  mail,
  now,
  orders,
  patrols,
  print,
  retention,
  settings,
  surveys,
  unit,
  visitors,
  workReports,
} from './screens.ts';

/** The screen the desk is looking at. A form opened anew is a new form: it is keyed by the turn. */
export function ScreenView() {
  const { screen, turn } = useScreen();
  switch (screen.at) {
    case 'now':
      return <now.Screen />;
    case 'cases':
      return <cases.Screen caseId={screen.caseId} />;
    case 'intake':
      return (
        <intake.Screen
          key={turn}
          draftId={screen.draftId}
          callId={screen.callId}
          unitId={screen.unitId}
          lineId={screen.lineId}
        />
      );
    case 'emergency':
      return <emergency.Screen key={turn} draftId={screen.draftId} lineId={screen.lineId} />;
    case 'orders':
      return <orders.Screen orderId={screen.orderId} />;
    case 'calls':
      return (
        <calls.Screen
          callId={screen.callId}
          draftId={screen.draftId}
          fresh={screen.fresh ?? false}
          unitId={screen.unitId}
        />
      );
    case 'followUps':
      return <followUps.Screen caseId={screen.caseId} act={screen.act} />;
    case 'keys':
      return (
        <keys.Screen
          view={screen.view ?? 'list'}
          keyId={screen.keyId}
          moveId={screen.moveId}
          countId={screen.countId}
          draftId={screen.draftId}
        />
      );
    case 'mail':
      return (
        <mail.Screen
          view={screen.view ?? (screen.itemId === undefined ? 'waiting' : 'list')}
          itemId={screen.itemId}
          act={screen.act}
          room={screen.room}
          draftId={screen.draftId}
          code={screen.code}
          direction={screen.direction ?? 'in'}
        />
      );
    case 'visitors':
      return (
        <visitors.Screen
          view={screen.view ?? 'list'}
          visitId={screen.visitId}
          draftId={screen.draftId}
          fresh={screen.fresh ?? false}
          permitId={screen.permitId}
          unitId={screen.unitId}
        />
      );
    case 'foundItems':
      return <foundItems.Screen view={screen.view ?? 'list'} itemId={screen.itemId} draftId={screen.draftId} />;
    case 'log':
      return <log.Screen lineId={screen.lineId} />;
    case 'deskNotes':
      return <deskNotes.Screen noteId={screen.noteId} draftId={screen.draftId} />;
    case 'conflicts':
      return <conflicts.Screen conflictId={screen.conflictId} />;
    case 'handovers':
      return <handovers.Screen handoverId={screen.handoverId} leaving={screen.leaving ?? false} />;
    case 'incidents':
      return (
        <incidents.Screen
          incidentId={screen.incidentId}
          act={screen.act}
          about={screen.about}
          draftId={screen.draftId}
          lineId={screen.lineId}
        />
      );
    case 'patrols':
      return (
        <patrols.Screen
          view={screen.view ?? 'patrols'}
          patrolId={screen.patrolId}
          routeId={screen.routeId}
          act={screen.act}
          noteId={screen.noteId}
          unitId={screen.unitId}
          about={screen.about}
          draftId={screen.draftId}
        />
      );
    case 'indicators':
      return <indicators.Screen view={screen.view} />;
    case 'workReports':
      return <workReports.Screen period={screen.period} reportId={screen.reportId} />;
    case 'surveys':
      return (
        <surveys.Screen
          key={screen.act && (screen.surveyId ?? 'new')}
          surveyId={screen.surveyId}
          plans={screen.act === 'plan'}
        />
      );
    case 'board':
      return <board.Screen />;
    case 'buildingEvents':
      return <buildingEvents.Screen eventId={screen.eventId} draftId={screen.draftId} fresh={screen.fresh ?? false} />;
    case 'directory':
      return (
        <directory.Screen
          key={screen.act === undefined ? undefined : turn}
          tab={screen.tab ?? 'units'}
          unitId={screen.unitId}
          staffId={screen.staffId}
          duty={{ act: screen.act, week: screen.week, shiftId: screen.shiftId }}
        />
      );
    case 'unit':
      return <unit.Screen key={screen.unitId} unitId={screen.unitId} />;
    case 'print':
      return <print.Screen key={turn} paper={screen.paper} />;
    case 'retention':
      return <retention.Screen />;
    case 'history':
      return <history.Screen seq={screen.seq} />;
    case 'settings':
      return <settings.Screen />;
  }
}
