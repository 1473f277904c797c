import { Button } from '@mantine/core';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useScreen, type VisitorsView, visitorsViews } from '../shell/screen.ts';
import { InsidePage } from './inside-page.tsx';
import { PermitsPage } from './permits-page.tsx';
import { VisitList } from './visit-list.tsx';
import styles from './visitors.module.css';
import { WatchPage } from './watch-page.tsx';

interface VisitorsScreenProps {
  view: VisitorsView;
  visitId?: string | undefined;
  draftId?: string | undefined;
  fresh: boolean;
  permitId?: string | undefined;
  unitId?: string | undefined;
}

/** 访客: who comes and goes, who is inside, whom hosts expect or do not want, whom the desk holds. */
export function VisitorsScreen({ view, ...shown }: VisitorsScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const { replace, open } = useScreen();
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <ChoiceField<VisitorsView>
          name="view"
          label={t('visitors.title')}
          value={view}
          onChange={(next) => replace({ at: 'visitors', view: next })}
          choices={visitorsViews.map((value) => ({ value, label: t(`visitors.tabs.${value}`) }))}
        />
        <Button
          variant="default"
          aria-keyshortcuts="F3"
          rightSection={<kbd>F3</kbd>}
          onClick={() => open({ at: 'visitors', fresh: true })}
        >
          {t('visitors.form.title')}
        </Button>
      </header>
      <div className={styles.body}>
        {view === 'list' && <VisitList {...shown} />}
        {view === 'inside' && <InsidePage key={turn} />}
        {view === 'permits' && <PermitsPage key={turn} />}
        {view === 'watch' && <WatchPage key={turn} />}
      </div>
    </div>
  );
}
