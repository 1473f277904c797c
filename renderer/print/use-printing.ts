import { useState } from 'react';
import type { PaperRequest } from '../../shared/contract/print.ts';
import type { PaperSize } from '../../shared/registers/prints.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { say } from '../i18n/index.ts';

export interface Printing {
  send(printer: string, copies: number): Promise<void>;
  save(): Promise<void>;
  busy: boolean;
  /** Why the last try came to nothing. */
  problem: unknown;
}

/** Sends the paper to a printer or into a file, one at a time. */
export function usePrinting(paper: PaperRequest, size: PaperSize): Printing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const during = async (work: () => Promise<string | null>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const done = await work();
      if (done !== null) tellDone(done);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    send: (printer, copies) =>
      during(async () => {
        await call('print.send', { paper, size, printer, copies });
        return say('print.preview.sent');
      }),
    save: () =>
      during(async () => {
        const { file } = await call('print.save', { paper, size });
        return file === null ? null : say('print.preview.saved', { file });
      }),
  };
}
