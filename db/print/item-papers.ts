import { tagOf } from '../../shared/codes/tag.ts';
import type { ItemPaper, ItemTag } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { itemChangedSince } from '../found-items/item-view.ts';
import { signaturesOf } from '../orders/signatures-of.ts';
import type { Look } from '../store/act.ts';
import { read } from '../store/records.ts';
import { nameOf, paperSignature, type ReadDrawing, type ShowPhone } from './slips.ts';

/** @returns a thing as its receipt shows it; what only the owner can know never leaves on paper (S07) */
export function itemPaper(look: Look, id: string, show: ShowPhone, drawing: ReadDrawing): ItemPaper {
  const record = read(look, 'foundItems', id);
  const { reporterPhone, claimantPhone, matchedCase, createdBy } = record;
  const phones = { reporterPhone: show(reporterPhone), claimantPhone: show(claimantPhone) };
  return {
    record: { ...record, ...phones, distinguishingMarks: '', claimedMarks: '' },
    lossNo: matchedCase === null ? '' : read(look, 'cases', matchedCase).no,
    byName: nameOf(look, createdBy),
    signatures: signaturesOf(look, id, (signature) => itemChangedSince(signature, record)).map((view) =>
      paperSignature(view, drawing),
    ),
  };
}

export const chosenItems = `SELECT f.id, f.no, f.itemDescription, f.storagePlace, f.storedAt
  FROM json_each(?) j CROSS JOIN foundItems f WHERE f.id = j.value ORDER BY f.storagePlace, f.no`;

/** @returns things as their tags show them, shelf by shelf. @throws DeskError `notFound` */
export function itemTags(look: Look, ids: readonly string[]): ItemTag[] {
  const rows = look.db.rows<Omit<ItemTag, 'tag'>>(chosenItems, JSON.stringify(ids));
  if (rows.length < ids.length) throw new DeskError('notFound');
  return rows.map((row) => ({ ...row, tag: tagOf(row.no, look.site.id) }));
}
