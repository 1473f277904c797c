import type { UnitLine } from '../../shared/contract/units.ts';
import type { CaseState } from '../../shared/registers/case-states.ts';
import lineStyles from '../cases/case-line.module.css';
import { caseTone } from '../cases/case-words.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, type TextKey, useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import type { Screen } from '../shell/screen.ts';

export const unitLineHeight = 62;

/** One thing that happened in a room: what kind, what about, how it stands. */
export function UnitLineView({ line }: { line: UnitLine }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const over = line.open && line.dueAt !== null && line.dueAt <= now;
  return (
    <div className={lineStyles.line}>
      <span className={lineStyles.what}>
        {t(`units.source.${line.source}`)} · <strong>{matterText(line, t)}</strong> {line.no}
      </span>
      <span className={lineStyles.state}>
        <Meaning tone={toneOf(line, over)}>
          {stateText(line, t)}
          {over && ` · ${t('cases.dueNow')}`}
        </Meaning>
      </span>
      <span className={lineStyles.said}>
        {line.who && `${line.who} · `}
        {line.said}
      </span>
      <span className={lineStyles.when}>{format.moment(line.at, now)}</span>
    </div>
  );
}

/** As each register's own list shows it. */
function toneOf(line: UnitLine, over: boolean): Tone {
  if (!line.open) return 'plain';
  if (over) return 'danger';
  const isCase = line.source === 'cases' || line.source === 'lostFound';
  return isCase ? caseTone({ status: line.state as CaseState, dueAt: null, voided: false }, 0) : 'waits';
}

function matterText({ source, matter, emergency }: UnitLine, t: Say): string {
  if (source === 'calls') return t(`domain.callDirection.${matter}` as TextKey);
  if (source === 'foundItems') return t(`foundItems.direction.${matter}` as TextKey);
  if (source === 'logLines') return t(`log.category.${matter}` as TextKey);
  if (source === 'keys') return t(`keys.type.${matter}` as TextKey);
  if (source === 'vacantInspections') return t('rounds.vacant.title');
  if (source === 'contactNotes') return t(`domain.department.${matter}` as TextKey);
  if (source === 'mail') return t(`mail.type.${matter}` as TextKey);
  if (source === 'visits' && matter !== '') return t(`visitors.purpose.${matter}` as TextKey);
  if (matter === '') return t('domain.type.other');
  return t(`${emergency ? 'domain.emergency' : 'domain.type'}.${matter}` as TextKey);
}

function stateText({ source, state }: UnitLine, t: Say): string {
  if (source === 'followUps') {
    return state === 'planned' ? t('units.planned') : t(`domain.followUpResult.${state}` as TextKey);
  }
  const words = {
    cases: 'domain.state',
    lostFound: 'domain.state',
    orders: 'orders.state',
    calls: 'domain.callResult',
    keys: 'keys.state',
    mail: 'mail.state',
    visits: 'visitors.state',
    foundItems: 'foundItems.state',
    incidents: 'incidents.state',
    vacantInspections: 'rounds.vacant.state',
    contactNotes: 'rounds.notes.state',
    logLines: 'log.kind',
  };
  return t(`${words[source]}.${state}` as TextKey);
}

/** @returns the screen that shows a line's own record. */
export function screenOfLine({ source, id, caseId }: UnitLine): Screen {
  if (source === 'orders') return { at: 'orders', orderId: id };
  if (source === 'calls') return { at: 'calls', callId: id };
  if (source === 'keys') return { at: 'keys', keyId: id };
  if (source === 'mail') return { at: 'mail', view: 'list', itemId: id };
  if (source === 'visits') return { at: 'visitors', visitId: id };
  if (source === 'foundItems') return { at: 'foundItems', itemId: id };
  if (source === 'incidents') return { at: 'incidents', incidentId: id };
  if (source === 'contactNotes') return { at: 'patrols', view: 'notes', noteId: id };
  if (source === 'vacantInspections') return { at: 'patrols', view: 'vacant' };
  if (source === 'logLines') return { at: 'log', lineId: id };
  return caseId === null ? { at: 'cases' } : { at: 'cases', caseId };
}
