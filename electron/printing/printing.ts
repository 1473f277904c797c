import fs from 'node:fs/promises';
import type { Actor } from '../../shared/contract/admit.ts';
import type { Language } from '../../shared/contract/desk.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import type { Pack } from '../../shared/contract/paper-pack.ts';

import type { Paper, PaperContent, PaperRequest, Printer } from '../../shared/contract/print.ts';
import { DeskError, unwrap } from '../../shared/errors.ts';
import type { PaperSize } from '../../shared/registers/prints.ts';
import type { DeskSession } from '../session.ts';
import type { WorkerClient } from '../store/worker-client.ts';

/** A paper with what the page must know to draw it. */
export interface PaperJob {
  paper: Paper;
  size: PaperSize;
  language: Language;
}

/** What turns paper into print: Electron's side. */
export interface Press {
  printers(): Promise<Printer[]>;
  pdf(job: PaperJob): Promise<Uint8Array>;
  /** @param printer empty: the system's own choice. @throws DeskError `printFailed` */
  print(job: PaperJob, printer: string, copies: number): Promise<void>;
  /** Asks where to save. @returns null when the person thought better of it */
  chooseFile(name: string, language: Language): Promise<string | null>;
}

export interface PrintingParts {
  press: Press;
  session: DeskSession;
  store: Pick<WorkerClient, 'call'>;
  language(): Language;
}

/**
 * Printing and saving, with the rights of whoever sits at the desk. Drawn first, then logged, and only then let go: nothing
 * leaves the desk without a line in the book, and what could not be drawn leaves none.
 */
export function printing({ press, session, store, language }: PrintingParts) {
  const read = async (paper: PaperRequest, actor: Actor) => unwrap(await store.call('print.paper', { paper }, actor));

  const logged = async (entry: ParsedOf<'print.log'>, actor: Actor, letGo: () => Promise<void>): Promise<void> => {
    const { printId } = unwrap(await store.call('print.log', entry, actor));
    try {
      await letGo();
    } catch (error) {
      await store.call('print.failed', { printId }, actor);
      throw error;
    }
  };

  return {
    printers: () => press.printers(),

    async save({ paper: request, size }: ParsedOf<'print.save'>): Promise<{ file: string | null }> {
      const actor = present(session);
      const job = { paper: await read(request, actor), size, language: language() };
      const file = await press.chooseFile(fileName(job.paper, request), job.language);
      if (file === null) return { file };
      // The dialog may have stood open while the desk locked itself: whoever answers it then is nobody.
      if (session.actor()?.id !== actor.id) throw new DeskError('locked');
      const bytes = await press.pdf(job);
      const entry = { paper: request, size, how: 'saved', rows: linesIn(job.paper.content) } as const;
      await logged(entry, actor, () => write(file, bytes));
      return { file };
    },

    async send({ paper: request, size, printer, copies }: ParsedOf<'print.send'>): Promise<null> {
      const actor = present(session);
      const job = { paper: await read(request, actor), size, language: language() };
      const printers = await press.printers();
      if (printers.length === 0) throw new DeskError('noPrinter');
      if (printer !== '' && !printers.some(({ name }) => name === printer)) throw new DeskError('printFailed');
      const entry = { paper: request, size, how: 'printed', rows: linesIn(job.paper.content) } as const;
      await logged(entry, actor, () => press.print(job, printer, copies));
      return null;
    },
  };
}

/** @throws DeskError `notSignedIn` */
function present(session: DeskSession): Actor {
  const actor = session.actor();
  if (actor === null) throw new DeskError('notSignedIn');
  return actor;
}

/** @returns how many records or lines stand on it */
export function linesIn(content: PaperContent): number {
  if ('cases' in content) return content.cases.length;
  if ('orders' in content) return content.orders.length;
  if ('calls' in content) return content.calls.length;
  if ('events' in content) return content.events.length;
  if ('moves' in content) return content.moves.length;
  if ('slips' in content) return content.slips.length;
  if ('keys' in content) return content.keys.length;
  if ('batches' in content) return content.batches.length;
  if ('items' in content) return content.items.length;
  if ('passes' in content) return content.passes.length;
  if ('rolls' in content) return content.rolls.length;
  if ('visits' in content) return content.visits.length;
  if ('receipts' in content) return content.receipts.length;
  if ('handovers' in content) return content.handovers.length;
  if ('tags' in content) return content.tags.length;
  if ('labels' in content) return content.labels.length;
  if ('lines' in content) return content.lines.length;
  if ('pack' in content) return linesInPack(content.pack);
  if ('incidents' in content) return content.incidents.length;
  if ('points' in content) return content.points.length;
  if ('patrols' in content) return content.patrols.length;
  if ('routes' in content) return content.routes.length;
  if ('rounds' in content) return content.rounds.length;
  if ('notes' in content) return content.notes.length;
  if ('leaves' in content) return content.leaves.length;
  if ('weeks' in content) return content.weeks.reduce((sum, { shifts }) => sum + shifts.length, 0);
  if ('blanks' in content) return content.blanks.length;
  if ('analyses' in content) return content.analyses.length;
  if ('report' in content) return content.report.readings.length;
  if ('volumes' in content) return content.volumes.reduce((sum, { lines }) => sum + lines, 0);
  if ('rows' in content) return content.rows.length;
  return 'months' in content ? content.months.length : 0;
}

/** @returns how many people, keys, items and cases a pack names */
export function linesInPack({ inside, keysOut, mail, urgent, incidents, phones }: Pack): number {
  return inside.length + keysOut.length + mail.length + urgent.length + incidents.length + phones.length;
}

/** @returns a name without what a file may not be called: `F05 W-A-250303-001.pdf`, `F02 2025-03-01 2025-03-31.pdf` */
export function fileName({ content }: Paper, request: PaperRequest): string {
  // Of no record.
  if ('ids' in request && request.ids.length === 0) return `${request.form}.pdf`;
  if (!('ids' in request)) return `${request.form} ${request.from} ${request.to}.pdf`;
  const first = firstNo(content);
  const more = linesIn(content) - 1;
  return `${request.form} ${(first ?? '').replace(/[\\/:*?"<>|]/g, '-')}${more > 0 ? ` +${more}` : ''}.pdf`;
}

function firstNo(content: PaperContent): string | undefined {
  if ('cases' in content) return content.cases[0]?.record.no;
  if ('orders' in content) return content.orders[0]?.record.no;
  if ('calls' in content) return content.calls[0]?.no;
  if ('events' in content) return content.events[0]?.record.no;
  if ('moves' in content) return content.moves[0]?.record.no;
  if ('slips' in content) return content.slips[0]?.record.no;
  if ('receipts' in content) return content.receipts[0]?.record.no;
  if ('tags' in content) return content.tags[0]?.no;
  if ('labels' in content) return content.labels[0]?.no;
  if ('incidents' in content) return content.incidents[0]?.record.no;
  if ('points' in content) return content.points[0]?.routeName;
  if ('patrols' in content) return content.patrols[0]?.record.no;
  if ('routes' in content) return content.routes[0]?.record.name;
  if ('rounds' in content) return content.rounds[0]?.record.no;
  if ('notes' in content) return content.notes[0]?.record.no;
  if ('blanks' in content) return content.blanks[0]?.slip.slipNo;
  if ('analyses' in content) return content.analyses[0]?.record.no;
  return 'keys' in content ? content.keys[0]?.keyCode : undefined;
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await fs.writeFile(file, bytes, { flush: true });
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new DeskError(full ? 'diskFull' : 'fileNotWritten', {}, { cause: error });
  }
}
