import { type CodeShape, shapeOf } from '../../shared/registers/mail-instructions.ts';

/** The codes of one label so far. */
export interface Label {
  trackingNo: string;
  /** Codes of the same label that do not count. */
  skipped: readonly string[];
}

/** What a further code of a label does; `ask`: neither kind is known, somebody must say. */
export type LabelRead = { did: 'taken' | 'left' | 'same' | 'ask'; label: Label; known: CodeShape | null };

/**
 * Several barcodes stand on one label. What the desk has learned of each kind of code decides which one is the number.
 * @param code tidied
 */
export function readLabel({ trackingNo, skipped }: Label, code: string, shapes: readonly CodeShape[]): LabelRead {
  const shapeFor = (text: string) => shapes.find(({ shape }) => shape === shapeOf(text)) ?? null;
  const known = shapeFor(code);
  const leave: LabelRead = { did: 'left', label: { trackingNo, skipped: [...skipped, code] }, known };
  if (code === trackingNo || skipped.includes(code)) return { did: 'same', label: { trackingNo, skipped }, known };
  if (known?.counts === false) return leave;
  if (trackingNo === '') return { did: 'taken', label: { trackingNo: code, skipped }, known };
  const before = shapeFor(trackingNo);
  if (known?.counts && !before?.counts) {
    return { did: 'taken', label: { trackingNo: code, skipped: [...skipped, trackingNo] }, known };
  }
  if (before?.counts && !known) return leave;
  return { did: 'ask', label: { trackingNo, skipped }, known };
}
