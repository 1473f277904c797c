import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { type NoteAbout, type RoundsView, roundsViews, useScreen } from '../shell/screen.ts';
import { NotesPage } from './notes-page.tsx';
import { PatrolsPage } from './patrols-page.tsx';
import { RoutesPage } from './routes-page.tsx';
import { VacantPage } from './vacant-page.tsx';

interface RoundsScreenProps {
  view: RoundsView;
  patrolId?: string | undefined;
  routeId?: string | undefined;
  act?: 'finish' | 'reconcile' | undefined;
  noteId?: string | undefined;
  unitId?: string | undefined;
  about?: NoteAbout | undefined;
  draftId?: string | undefined;
}

/** 巡视: the rounds of the building, its vacant units, and what other departments are asked to do about them. */
export function RoundsScreen({ view, patrolId, routeId, act, noteId, unitId, about, draftId }: RoundsScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  return (
    <div className={keyStyles.screen}>
      <header className={keyStyles.head}>
        <ChoiceField<RoundsView>
          name="view"
          label={t('rounds.title')}
          value={view}
          onChange={(next) => replace({ at: 'patrols', view: next })}
          choices={roundsViews.map((value) => ({ value, label: t(`rounds.views.${value}`) }))}
        />
      </header>
      <div className={keyStyles.body}>
        {view === 'patrols' && (
          <PatrolsPage patrolId={patrolId} routeId={routeId} draftId={draftId} finishes={act === 'finish'} />
        )}
        {view === 'vacant' && <VacantPage key={turn} unitId={unitId} reconciles={act === 'reconcile'} />}
        {view === 'notes' && <NotesPage noteId={noteId} about={about} draftId={draftId} />}
        {view === 'routes' && <RoutesPage key={turn} routeId={routeId} />}
      </div>
    </div>
  );
}
