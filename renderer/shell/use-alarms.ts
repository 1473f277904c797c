import type { NowLine } from '../../shared/contract/desk.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { keyOfLine, useRung } from './rung.ts';
import { type Screen, useScreen } from './screen.ts';

/** @returns true when the record of a line is what the desk is looking at already. */
function isOpen({ register, record }: NowLine, screen: Screen): boolean {
  if (register === 'orders') return screen.at === 'orders' && screen.orderId === record;
  if (register === 'buildingEvents') return screen.at === 'buildingEvents' && screen.eventId === record;
  if (register === 'cases') return screen.at === 'cases' && screen.caseId === record;
  if (register === 'keyMoves') return screen.at === 'keys' && screen.moveId === record;
  if (register === 'keys') return screen.at === 'keys' && screen.keyId === record;
  if (register === 'mailItems') return screen.at === 'mail' && screen.itemId === record;
  if (register === 'foundItems') return screen.at === 'foundItems' && screen.itemId === record;
  if (register === 'handovers') return screen.at === 'handovers' && screen.handoverId === record;
  if (register === 'incidents') return screen.at === 'incidents' && screen.incidentId === record;
  if (register === 'patrols') return screen.at === 'patrols' && screen.patrolId === record;
  if (register === 'contactNotes') return screen.at === 'patrols' && screen.noteId === record;
  if (register === 'vacantRounds') return screen.at === 'patrols' && screen.view === 'vacant';
  return screen.at === 'calls' && screen.callId === record;
}

/** @returns the alarms that still stand: rung, due, not snoozed, not dealt with and not open. Most urgent first. */
export function useAlarms(): NowLine[] {
  const rung = useRung((s) => s.keys);
  const screen = useScreen((s) => s.screen);
  const { data } = useDesk('now.list', {});
  const second = useNow();
  const stands = (line: NowLine) =>
    line.dueAt <= second && (line.snoozedUntil ?? 0) <= second && rung.has(keyOfLine(line)) && !isOpen(line, screen);
  return data?.lines.filter(stands) ?? [];
}
