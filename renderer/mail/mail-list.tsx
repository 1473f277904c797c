import type { MailStep } from '../../shared/registers/mail-states.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { useNarrowedList } from '../lists/use-narrowed-list.tsx';
import { useScreen } from '../shell/screen.ts';
import { MailLineView, mailLineHeight } from './mail-line.tsx';
import { MailRecord } from './mail-record.tsx';

/** The items by how they stand, and beside them the one that is open. */
export function MailList({ itemId, act }: { itemId: string | undefined; act: MailStep | undefined }) {
  const t = useText();
  const { record, beginsInList, toRecord } = useRecordBeside(itemId);
  const replace = useScreen((s) => s.replace);
  const turn = useScreen((s) => s.turn);
  const narrowed = useNarrowedList('mailItems', { typingLooksEverywhere: true });
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('mail.list')}
        placeholder={t('mail.filter')}
        {...narrowed.shown}
        lineHeight={mailLineHeight}
        chosenId={itemId}
        onChoose={({ id }) => replace({ at: 'mail', view: 'list', itemId: id })}
        onEnter={toRecord}
        show={(line) => <MailLineView line={line} />}
        fresh={(count) => t('mail.fresh', { count })}
        empty={t(narrowed.isAtRest ? 'mail.empty' : 'lists.nothing')}
        autoFocus={beginsInList}
      />
      {itemId === undefined ? (
        <p className={screenStyles.nothing}>{t('mail.pickOne')}</p>
      ) : (
        <MailRecord key={`${itemId} ${turn}`} itemId={itemId} act={act} focusRef={record} autoFocus={!beginsInList} />
      )}
    </div>
  );
}
