import { useDeferredValue, useState } from 'react';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { StateChoice } from '../lists/state-choice.tsx';
import { useScreen } from '../shell/screen.ts';
import { ItemLineView, itemLineHeight } from './item-line.tsx';
import { ItemRecord } from './item-record.tsx';
import { FreshItem } from './store-form.tsx';

const filters = ['held', 'over', 'claimed', 'returned', 'ended', 'all'] as const;
type Filter = (typeof filters)[number];

/** The things by where they are, and beside them the one that is open, or the form for a new one. */
export function ItemList({ itemId, draftId }: { itemId: string | undefined; draftId: string | undefined }) {
  const t = useText();
  const { turn, record, beginsInList, toRecord } = useRecordBeside(itemId);
  const replace = useScreen((s) => s.replace);
  const opensOne = itemId !== undefined && itemId !== 'new';
  const [status, setStatus] = useState<Filter>(opensOne ? 'all' : 'held');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  // Typing looks for a thing wherever it is.
  const wanted = useDeferredValue(text);
  const pages = usePages(
    'foundItems.list',
    { status: wanted !== '' && status === 'held' ? 'all' : status, text: wanted },
    first,
  );
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('foundItems.list')}
        placeholder={t('foundItems.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <StateChoice<Filter>
            states={filters}
            value={status}
            onChange={setStatus}
            word={(state) => t(`foundItems.filters.${state}`)}
            width={130}
          />
        }
        pages={pages}
        lineHeight={itemLineHeight}
        chosenId={itemId}
        onChoose={({ id }) => replace({ at: 'foundItems', itemId: id })}
        onEnter={toRecord}
        onFirst={setFirst}
        show={(line) => <ItemLineView line={line} />}
        fresh={(count) => t('foundItems.fresh', { count })}
        empty={t(status === 'held' ? 'foundItems.emptyHeld' : 'foundItems.empty')}
        autoFocus={beginsInList}
      />
      {itemId === undefined ? (
        <p className={screenStyles.nothing}>{t('foundItems.pickOne')}</p>
      ) : itemId === 'new' ? (
        <FreshItem key={turn} draftId={draftId} />
      ) : (
        <ItemRecord key={itemId} itemId={itemId} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}
