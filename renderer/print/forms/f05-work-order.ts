import type { OrderPaper } from '../../../shared/contract/print.ts';
import { ratings } from '../../../shared/registers/orders.ts';
import { customerDecisions, payers, yuanText } from '../../../shared/registers/prices.ts';
import { type Block, type Column, cells, type Form, type Sign, signs, table, text, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';
import { signed, slipPhotoLine } from './signed.ts';

/** F05 维修服务通知单 in its two variants: goes out with the technician and comes back signed (S05, S09, S13). */
export function workOrder(paper: OrderPaper, manner: Manner): Form {
  const { t, time } = manner;
  const { record: o, case: of } = paper;
  const inUnit = o.orderType === 'customerArea';
  const phone = of.ext ? `${of.phone} ${t('print.label.ext', { ext: of.ext })}` : of.phone;
  return {
    id: o.id,
    code: 'F05',
    title: t(`print.variant.${o.orderType}`),
    under: [t('print.label.ofCase', { no: of.no }), t('print.label.no', { no: o.no })],
    scans: o.no,
    voided: voided(paper, manner),
    blocks: [
      cells([t('print.label.reportedAt'), time(of.receivedAt)], [t('print.label.writtenBy'), paper.createdByName]),
      cells([t('domain.field.companyName'), of.companyName], [t('domain.field.callerName'), of.callerName]),
      cells([t(inUnit ? 'print.label.room' : 'domain.field.publicArea'), o.place], [t('domain.field.phone'), phone]),
      cells([t('domain.field.locationDetail'), of.locationDetail]),
      text(t('print.label.reported'), o.content, 2),
      cells(
        [t('orders.field.engNotifiedAt'), time(o.engNotifiedAt)],
        [t('orders.field.engReceivedBy'), o.engReceivedBy],
      ),
      cells([t('orders.field.receivedAt'), time(o.receivedAt)], [t('print.label.arriveBy'), time(o.arriveBy)]),
      cells([t('orders.field.arrivedAt'), time(o.arrivedAt)], [t('orders.field.completedAt'), time(o.completedAt)]),
      ...(inUnit || o.chargeable ? charges(paper, manner) : []),
      text(t('print.label.workDone'), o.workDone, 3),
      parts(paper, manner),
      cells(
        [t('orders.field.unfinishedReason'), o.unfinishedReason],
        [t('orders.field.nextAppointment'), time(o.nextAppointment)],
      ),
      cells([t('orders.field.rating'), ticks(ratings, o.rating, (one) => t(`domain.acceptance.${one}`))]),
      signs({ label: t('print.sign.technician'), name: o.engReceivedBy }, accepted(paper, manner), {
        label: t('print.sign.returned'),
        name: paper.receivedBackByName,
        date: time(o.returnedToDeskAt),
      }),
      ...slipPhotoLine(paper.slipPhotos, manner),
      { kind: 'note', text: t(`print.notes.${o.orderType}`) },
    ],
  };
}

function voided({ record, case: of }: OrderPaper, { t }: Manner): string | null {
  if (record.status === 'cancelled' || record.voided || of.voided) {
    return t('print.cancelledWhy', { reason: record.cancelReason ?? record.voidReason ?? '' });
  }
  return null;
}

/** S05: the price is written and confirmed before the work. */
function charges(paper: OrderPaper, manner: Manner): Block[] {
  const { t } = manner;
  const { quote } = paper;
  const columns: Column[] = [
    { label: t('print.charge.item'), width: 6 },
    { label: t('print.charge.unit'), width: 1.4, align: 'center' },
    { label: t('print.charge.qty'), width: 1.6, align: 'center' },
    { label: t('print.charge.price'), width: 2.4, align: 'right' },
    { label: t('print.charge.total'), width: 2.4, align: 'right' },
  ];
  const rows = (quote?.lines ?? []).map((line) => [
    line.itemCode === null ? line.description : t(`orders.item.${line.itemCode}`),
    line.unitOfMeasure,
    String(line.qty),
    yuanText(line.unitPriceAtQuote),
    yuanText(line.total),
  ]);
  return [
    table(t('print.charge.title'), columns, rows, 2),
    cells(
      [t('print.charge.sum'), quote ? t('orders.quote.yuan', { amount: yuanText(quote.total) }) : ''],
      [t('orders.quote.payer'), ticks(payers, quote?.payer ?? null, (one) => t(`orders.payer.${one}`))],
    ),
    cells([
      t('orders.quote.decision'),
      ticks(customerDecisions, quote?.customerDecision ?? null, (one) => t(`print.charge.decision.${one}`)),
    ]),
    signs({ label: t('print.sign.price'), ...signed(paper.signatures, paper.record.priceSignatureId, manner) }),
  ];
}

/** A swapped part keeps both numbers (S13). */
function parts({ record }: OrderPaper, { t }: Manner): Block {
  const columns: Column[] = [
    { label: t('print.label.part'), width: 5 },
    { label: t('orders.field.qty'), width: 1.6, align: 'center' },
    { label: t('orders.field.oldSerial'), width: 3.6 },
    { label: t('orders.field.newSerial'), width: 3.6 },
  ];
  const rows = record.partsUsed.map(({ name, qty, oldSerial, newSerial }) => [name, String(qty), oldSerial, newSerial]);
  return table(t('orders.field.partsUsed'), columns, rows, 2);
}

/** Whose signature is asked for (S09), and the one that is there. */
function accepted(paper: OrderPaper, manner: Manner): Partial<Sign> {
  const { t } = manner;
  const label = t('print.sign.accepted', { who: t(`orders.required.${paper.record.requiredSigner}`) });
  return { label, ...signed(paper.signatures, paper.record.acceptSignatureId, manner) };
}
