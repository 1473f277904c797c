import type { BlankForm } from '../../../shared/registers/blank-forms.ts';
import { type Block, type Column, type Form, note, table, text } from '../form.ts';
import type { Manner } from '../manner.ts';

/** An empty form with its number, for the hand; its bar code says the number when it is entered later. */
export function blankSheet({ id, no, kind }: BlankForm, manner: Manner): Form {
  const { t } = manner;
  return {
    id,
    code: 'pack',
    title: t(`paperPack.blank.${kind}`),
    under: [t('paperPack.blankDay'), t('paperPack.blankNo', { no })],
    scans: no,
    voided: null,
    blocks: [...linesOf(kind, manner), note(t('paperPack.blankHint'))],
  };
}

const report = { receivedAt: 1, place: 1, caller: 2, content: 9, told: 9, result: 6 } as const;
const incident = {
  ...{ discoveredAt: 1, place: 1, phenomenon: 6, measures: 9, told: 6, losses: 3, photos: 1, endedAt: 1 },
} as const;
/** Columns by their share of the width. */
const ruled = {
  log: { time: 1.4, text: 9, by: 1.6 },
  visit: { arrivedAt: 1.3, visitor: 4, host: 3, badgeNo: 1.2, leftAt: 1.3, signature: 2 },
  key: { time: 1.3, key: 3.2, holder: 3.4, signature: 2, backAt: 1.3, by: 1.6 },
  mail: { time: 1.3, tracking: 3.6, addressee: 3.2, shelf: 1.8, taker: 2.4 },
} as const;
const rowsForTheHand = 26;

function linesOf(kind: BlankForm['kind'], { t }: Manner): Block[] {
  if (kind === 'report') {
    return keysOf(report).map((field) => text(t(`paperPack.report.${field}`), '', report[field]));
  }
  if (kind === 'incident') {
    return keysOf(incident).map((field) => text(t(`paperPack.incident.${field}`), '', incident[field]));
  }
  const widths: Partial<Record<keyof typeof import('../../i18n/zh-CN/paper-pack.ts').paperPack.column, number>> =
    ruled[kind];
  const columns: Column[] = keysOf(widths).map((name) => ({
    label: t(`paperPack.column.${name}`),
    width: widths[name] ?? 1,
  }));
  return [table('', columns, [], rowsForTheHand)];
}

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T & string)[];
