import { useCallback, useEffect, useRef, useState } from 'react';
import type { HandoverView } from '../../shared/contract/handovers.ts';
import type { WrittenParts } from '../../shared/registers/handovers.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';

const afterMs = 600;

function partsOf({ record }: HandoverView): WrittenParts {
  const { customerQuestions, cash, wronglyIssued, suppliesOk, suppliesNote, equipment, instructions, readers } = record;
  return { customerQuestions, cash, wronglyIssued, suppliesOk, suppliesNote, equipment, instructions, readers };
}

export interface Written {
  parts: WrittenParts;
  put(fields: Partial<WrittenParts>): void;
  /** What was typed is on its way, or could not be kept yet. */
  pending: boolean;
  /** Keeps what was typed at once. */
  flush(): Promise<void>;
}

/** What is said by hand, kept in the book shortly after the last key, and when the page is left. */
export function useWritten(view: HandoverView): Written {
  const [parts, setParts] = useState(() => partsOf(view));
  const [pending, setPending] = useState(false);
  const handoverId = view.record.id;
  const unsent = useRef<WrittenParts | null>(null);
  const flush = useCallback(async () => {
    const said = unsent.current;
    if (said === null) return;
    unsent.current = null;
    try {
      await call('handovers.write', { handoverId, ...said });
      if (unsent.current === null) setPending(false);
    } catch (error) {
      unsent.current ??= said;
      throw error;
    }
  }, [handoverId]);
  const put = (fields: Partial<WrittenParts>) => {
    const next = { ...parts, ...fields };
    setParts(next);
    unsent.current = next;
    setPending(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key starts the wait anew
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => void flush().catch(tellError), afterMs);
    return () => clearTimeout(timer);
  }, [parts, pending, flush]);
  useEffect(() => () => void flush().catch(tellError), [flush]);
  return { parts, put, pending, flush };
}
