import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { DeskError } from '../../shared/errors.ts';
import { call } from '../desk/bridge.ts';
import { now } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { restore, useDraft } from '../drafts/use-draft.ts';
import { type Faults, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { emptyLine, isLineTouched, type LineValues, readLine } from './line-values.ts';
import { closeQuickLine, type QuickLine } from './quick-line.ts';

export interface LineForm {
  values: LineValues;
  patch(fields: Partial<LineValues>): void;
  faults: Faults;
  problem: unknown;
  /** @param then with the id of the line */
  save(then?: (lineId: string) => void): Promise<void>;
}

/** The quick line's values, kept as a draft while they change. @param content of the draft that is gone on with */
export function useLineForm(shown: QuickLine, content: string | null): LineForm {
  const t = useText();
  const format = useFormat();
  const faults = useFaults();
  const [id] = useState(() => shown.draftId ?? newId());
  const [values, setValues] = useState<LineValues>(() => {
    const empty = { ...emptyLine, original: shown.original ?? null };
    return content === null ? empty : restore(content, empty);
  });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const title = values.text.trim().slice(0, 30) || t('log.write');
  useDraft({ id, form: 'logLine', title, values, touched: isLineTouched(values) });

  const save = async (then?: (lineId: string) => void) => {
    if (busy) return;
    const { input, faults: found } = readLine(values, id);
    faults.set(found);
    setProblem(null);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await call('logLines.write', input).catch(savedBefore);
      await settleDraft(id);
      closeQuickLine();
      tellDone(t('log.saved', { time: format.clock(now(), true) }));
      then?.(id);
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const patch = (fields: Partial<LineValues>) => {
    setValues((last) => ({ ...last, ...fields }));
    for (const key of Object.keys(fields)) faults.clear(key);
  };
  return { values, patch, faults, problem, save };
}

/** A second press, or a save whose answer was lost: the one line is there. */
function savedBefore(error: unknown): void {
  if (!(error instanceof DeskError) || error.code !== 'alreadySaved') throw error;
}
