import { Button } from '@mantine/core';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { type FoundItemsView, foundItemsViews, useScreen } from '../shell/screen.ts';
import { CountPage } from './count-page.tsx';
import { ItemList } from './item-list.tsx';
import { AllTags } from './item-prints.tsx';

interface FoundItemsScreenProps {
  view: FoundItemsView;
  /** `new`: the form for one. */
  itemId?: string | undefined;
  draftId?: string | undefined;
}

/** 失物招领: what was found or left, where it is kept, and who came for it. */
export function FoundItemsScreen({ view, itemId, draftId }: FoundItemsScreenProps) {
  const t = useText();
  const turn = useScreen((s) => s.turn);
  const open = useScreen((s) => s.open);
  const replace = useScreen((s) => s.replace);
  return (
    <div className={keyStyles.screen}>
      <header className={keyStyles.head}>
        <ChoiceField<FoundItemsView>
          name="view"
          label={t('foundItems.title')}
          value={view}
          onChange={(next) => replace({ at: 'foundItems', view: next })}
          choices={foundItemsViews.map((value) => ({ value, label: t(`foundItems.views.${value}`) }))}
        />
        {view === 'list' && (
          <>
            <Button variant="default" onClick={() => open({ at: 'foundItems', itemId: 'new' })}>
              {t('foundItems.store')}
            </Button>
            <AllTags />
          </>
        )}
      </header>
      <div className={keyStyles.body}>
        {view === 'list' ? <ItemList itemId={itemId} draftId={draftId} /> : <CountPage key={turn} draftId={draftId} />}
      </div>
    </div>
  );
}
