import { useRef, useState } from 'react';
import { tidyCode } from '../../shared/codes/tag.ts';
import type { MailView } from '../../shared/contract/mail.ts';
import { isKept } from '../../shared/registers/mail-states.ts';
import { call } from '../desk/bridge.ts';
import { now as steadyNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { drafts } from '../drafts/drafts.ts';
import { useFaults } from '../form/index.ts';
import { sound } from '../shell/alarm-sound.ts';
import { readLabel } from './label-codes.ts';
import { nextAfter, type ReceiveValues } from './receive-values.ts';

/** What is to be said of the last code: it is here already, was left out, or somebody must choose. */
export type CodeNotice = { kind: 'already' | 'left' | 'ask'; code: string } | null;

/** Just taken in: the same label once more is a slip of the hand, later it is somebody who fetches it. */
const justNow = 300_000;

/** One item after the other: what is scanned and typed, until the desk has each. */
export function useReceive(start: { id: string; values: ReceiveValues }, onReceived: (view: MailView) => void) {
  const faults = useFaults();
  const shapes = useDesk('mail.shapes', {}).data ?? [];
  const [id, setId] = useState(start.id);
  const [values, setValues] = useState(start.values);
  const [touched, setTouched] = useState(false);
  const [notice, setNotice] = useState<CodeNotice>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  /** Counts the numbers that came by a scan or a choice: after each the form asks whose it is. */
  const [reads, setReads] = useState(0);
  /** What stands in the form at this moment: a scan may come between two paints. */
  const current = useRef({ id: start.id, values: start.values });
  const saving = useRef<Promise<boolean>>(undefined);

  const put = (fields: Partial<ReceiveValues>) => {
    current.current = { ...current.current, values: { ...current.current.values, ...fields } };
    setValues(current.current.values);
    setTouched(true);
    for (const field of Object.keys(fields)) faults.clear(field === 'room' ? 'unitId' : field);
  };
  const send = async (): Promise<boolean> => {
    const { id: itemId, values: said } = current.current;
    const { room, batchId, ...rest } = said;
    setProblem(null);
    setBusy(true);
    try {
      const item = { ...rest, id: itemId, unitId: room.unit?.id ?? null, batchId: batchId || null, at: null };
      const view = await call('mail.receive', item);
      await drafts.settle(itemId);
      current.current = { id: crypto.randomUUID(), values: nextAfter(said) };
      setId(current.current.id);
      setValues(current.current.values);
      setTouched(false);
      setNotice(null);
      faults.clear();
      onReceived(view);
      return true;
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
      void sound('scanBad');
      return false;
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<boolean> => {
    const before = saving.current;
    if (before) return before;
    saving.current = send();
    try {
      return await saving.current;
    } finally {
      saving.current = undefined;
    }
  };
  const putNumber = (code: string) => {
    const { trackingNo, skipped } = current.current.values;
    const read = readLabel({ trackingNo, skipped }, code, shapes);
    void sound(read.did === 'taken' ? 'scanGood' : read.did === 'ask' ? 'scanBad' : 'scanAgain');
    setNotice(read.did === 'left' || read.did === 'ask' ? { kind: read.did, code } : null);
    if (read.did === 'taken') setReads((count) => count + 1);
    const { known } = read;
    const type = read.did === 'taken' && known?.type ? { type: known.type, carrier: known.carrier } : {};
    put({ ...type, trackingNo: read.label.trackingNo, skipped: [...read.label.skipped] });
  };
  /** A scanned code; one that belongs to something else is handed on. */
  const take = async (code: string) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind === 'misread' || answer.kind === 'otherSite') return false;
    if (answer.kind === 'found') {
      if (answer.register !== 'mailItems') return false;
      const { record } = await call('mail.read', { itemId: answer.record });
      if (isKept(record.status) && steadyNow() - record.createdAt > justNow) return false;
      if (isKept(record.status)) {
        void sound('scanBad');
        setNotice({ kind: 'already', code });
        return true;
      }
    }
    await saving.current;
    const { values: said } = current.current;
    const complete = said.room.unit !== null && said.addressee !== '' && said.trackingNo !== '';
    if (complete && said.trackingNo !== tidyCode(code) && !(await save())) return true;
    putNumber(tidyCode(code));
    return true;
  };
  /** Of two codes this one is the number; the other is learned not to be. */
  const choose = (code: string) => {
    const { trackingNo, skipped } = current.current.values;
    const other = code === trackingNo ? (notice?.code ?? '') : trackingNo;
    put({ trackingNo: code, skipped: [...skipped.filter((one) => one !== code), other].filter((one) => one !== '') });
    setNotice(null);
    setReads((count) => count + 1);
  };
  return { id, values, touched, faults, notice, problem, busy, reads, put, save, take, choose, setNotice };
}
export type Receive = ReturnType<typeof useReceive>;
