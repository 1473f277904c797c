import type { FoundItemView } from '../../shared/contract/found-items.ts';
import type { Custody } from '../custody/custody.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useKeptDraft } from '../drafts/use-draft.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import { HandBackForm } from './hand-back-form.tsx';
import { itemStateText, itemTone } from './item-words.ts';

export function ItemTitle({ record }: { record: string }) {
  const { data } = useDesk('foundItems.read', { itemId: record });
  return data?.record.id === record ? `${data.record.itemDescription} ${data.record.no}` : '…';
}

interface ItemCardProps {
  itemId: string;
  /** Handing back that was left half written. */
  draft: Custody['draft'];
  onDone(): void;
}

/** A thing in the middle of the screen: what it is, where it lies, and giving it back. */
export function ItemCard({ itemId, draft, onDone }: ItemCardProps) {
  const t = useText();
  const kept = useKeptDraft(draft?.id);
  const { data: view, error } = useDesk('foundItems.read', { itemId });
  if (error) return <p role="alert">{errorText(error, t)}</p>;
  if (!view || view.record.id !== itemId || kept.state === 'reading') return <div className={keyStyles.waiting} />;
  const begun = kept.state === 'found' && draft ? { id: draft.id, content: kept.content } : null;
  const toRecord = () => {
    onDone();
    openScreen({ at: 'foundItems', itemId });
  };
  return (
    <>
      <div className={keyStyles.cardTop}>
        <ItemHead view={view} />
        <button type="button" className={keyStyles.link} onClick={toRecord}>
          {t('foundItems.card.toRecord')}
        </button>
      </div>
      {mayHandBack(view) ? (
        <HandBackForm view={view} draft={begun} onDone={onDone} />
      ) : (
        <p>{t('foundItems.card.noAction')}</p>
      )}
    </>
  );
}

/** A thing that nobody has claimed yet is claimed with that. */
export const mayHandBack = ({ steps }: FoundItemView) => steps.includes('claim') || steps.includes('handBack');

/** Where it is, in large letters. */
export function ItemHead({ view: { record, dueAt, loss } }: { view: FoundItemView }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const over = dueAt !== null && dueAt <= now;
  const who = record.claimant || record.recipient;
  return (
    <div className={keyStyles.cardHead}>
      <p className={keyStyles.where}>
        <Meaning tone={itemTone({ ...record, dueAt }, now)}>{itemStateText(record, t)}</Meaning>
        {who && <span>{who}</span>}
        {dueAt !== null && <span>{t('foundItems.keptIn', { place: record.storagePlace })}</span>}
        {dueAt !== null && !over && <span>{t('foundItems.kept', { time: format.moment(dueAt, now) })}</span>}
        {over && <Meaning tone="danger">{t('foundItems.over')}</Meaning>}
      </p>
      {loss && <p className={keyStyles.ring}>{t('foundItems.card.matched', { no: loss.no, name: loss.callerName })}</p>}
    </div>
  );
}
