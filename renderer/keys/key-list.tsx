import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
import { useScreen } from '../shell/screen.ts';
import { FreshKey } from './key-form.tsx';
import { KeyLineView, keyLineHeight } from './key-line.tsx';
import { KeyRecord } from './key-record.tsx';

/** The keys by where they are, and beside them the one that is open, or the form for a new one. */
export function KeyList({ keyId }: { keyId: string | undefined }) {
  const t = useText();
  const { turn, record, beginsInList, toRecord } = useRecordBeside(keyId);
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowedList('keys', { typingLooksEverywhere: true });
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('keys.list')}
        placeholder={t('keys.filter')}
        {...narrowed.shown}
        lineHeight={keyLineHeight}
        chosenId={keyId}
        onChoose={({ id }) => replace({ at: 'keys', keyId: id })}
        onEnter={toRecord}
        show={(line) => <KeyLineView line={line} />}
        fresh={(count) => t('keys.fresh', { count })}
        empty={t(narrowed.isAtRest ? 'keys.emptyOut' : 'lists.nothing')}
        autoFocus={beginsInList}
      />
      {keyId === undefined ? (
        <p className={screenStyles.nothing}>{t('keys.pickOne')}</p>
      ) : keyId === 'new' ? (
        <FreshKey key={turn} />
      ) : (
        <KeyRecord key={keyId} keyId={keyId} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}
