import type { ItemPaper } from '../../../shared/contract/print.ts';
import { cells, type Form, note, signs } from '../form.ts';
import type { Manner } from '../manner.ts';
import { signedAs } from './signed.ts';

/** S07 物品领取收条: what was handed back or passed on, to whom, and their hand under it; without its marks. */
export function itemReceipt(paper: ItemPaper, manner: Manner): Form {
  const { t, time, yesNo } = manner;
  const item = paper.record;
  const label = (field: 'itemDescription' | 'whereWhen' | 'storedAt' | 'loss' | 'endedAt') =>
    t(`foundItems.field.${field}`);
  const passed = item.status === 'passedToSecurity' || item.status === 'passedToPolice';
  const proof = item.claimIdentity;
  const shown = proof ? `${t(`signing.docTypes.${proof.docType}`)} ${proof.docNoMasked}` : '';
  const taker = passed
    ? [
        cells(
          [t('foundItems.field.recipient'), item.recipient],
          [t('foundItems.field.recipientRef'), item.recipientRef],
        ),
      ]
    : [
        cells(
          [t('foundItems.field.claimant'), item.claimant],
          [t('foundItems.field.claimantPhone'), item.claimantPhone],
        ),
        cells([t('foundItems.field.claimantCompany'), item.claimantCompany], [label('loss'), paper.lossNo]),
        cells(
          [t('foundItems.field.claimIdentity'), shown],
          [t('signing.originalSeen'), yesNo(proof?.originalSeen ?? null)],
        ),
      ];
  const purpose = passed ? 'receiver' : 'claimant';
  return {
    id: item.id,
    code: 'S07',
    title: t('print.form.S07'),
    under: [t(`foundItems.direction.${item.direction}`), t('print.label.no', { no: item.no })],
    voided: item.voided ? t('print.voidedWhy', { name: '', reason: item.voidReason ?? '' }) : null,
    blocks: [
      cells([label('itemDescription'), item.itemDescription], [label('storedAt'), time(item.storedAt)]),
      cells([label('whereWhen'), item.whereWhen]),
      ...taker,
      cells(
        [t('cases.status'), t(`foundItems.state.${item.status}`)],
        [label('endedAt'), item.endedAt === null ? '' : time(item.endedAt)],
      ),
      signs(
        { label: t(`signing.purpose.${purpose}`), ...signedAs(paper.signatures, purpose, manner) },
        { label: t('print.key.handledBy'), name: paper.byName, date: time(item.createdAt) },
      ),
      note(t('print.notes.S07')),
    ],
  };
}
