import { useState } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { useScreen } from '../shell/screen.ts';
import { PastPage } from './past-page.tsx';
import { SheetPage } from './sheet-page.tsx';
import { UnsignedPage } from './unsigned-page.tsx';

const views = ['sheet', 'past', 'unsigned'] as const;
type View = (typeof views)[number];

interface HandoversScreenProps {
  handoverId?: string | undefined;
  /** Somebody wanted to sign out and may not. */
  leaving: boolean;
}

/** 交接班: who holds the desk, what is handed over, and every handover before. */
export function HandoversScreen({ handoverId, leaving }: HandoversScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const replace = useScreen((s) => s.replace);
  const { data: duty } = useDesk('handovers.duty', {});
  const [chosen, setChosen] = useState<{ turn: number; view: View } | null>(null);
  // The one under way is the sheet itself.
  const asked: View = handoverId === undefined || handoverId === duty?.unfinished?.id ? 'sheet' : 'past';
  const view = chosen?.turn === turn ? chosen.view : asked;
  return (
    <div className={keyStyles.screen}>
      <header className={keyStyles.head}>
        <ChoiceField<View>
          name="view"
          label={t('handovers.title')}
          value={view}
          onChange={(next) => {
            setChosen({ turn, view: next });
            replace({ at: 'handovers' });
          }}
          choices={views.map((value) => ({ value, label: t(`handovers.views.${value}`) }))}
        />
      </header>
      <div className={keyStyles.body}>
        {view === 'sheet' ? (
          <SheetPage key={turn} leaving={leaving} />
        ) : view === 'past' ? (
          <PastPage handoverId={handoverId} />
        ) : (
          <UnsignedPage />
        )}
      </div>
    </div>
  );
}
