import { useState } from 'react';
import type { LineView } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Ack, Attempt, notifyChannels } from '../../shared/registers/notifications.ts';
import { nextLine } from './notify-keys.ts';

type NotifyChannel = (typeof notifyChannels)[number];

/** One result as the desk is told it. */
export type Told = Pick<Attempt, 'party' | 'toPerson' | 'phone' | 'channel' | 'ack' | 'reason'>;

/** What has parties to tell: a case, a building-wide event. */
export interface Telling {
  lines: LineView[];
  /** This person may do it now. */
  may: boolean;
  send(told: Told): Promise<{ lines: LineView[] }>;
}

/** Whom the next result is about. */
export interface Callee {
  name: string;
  phone: string;
}

/** A result that waits for its reason: it came late, or was refused. */
export interface AskedReason {
  line: number;
  ack: Ack;
  why: 'late' | 'refused';
}

/** The person proposed for a line; after everybody was tried, the first again. */
export function calleeOf(line: LineView): Callee | null {
  const reach = line.next ?? line.reach[0];
  return reach ? { name: reach.name, phone: reach.phone } : null;
}

export interface Notify {
  /** Index of the line the keys speak of; -1 when everybody is told and nobody is chosen. */
  current: number;
  choose(line: number): void;
  channel: NotifyChannel;
  setChannel(channel: NotifyChannel): void;
  /** Somebody else than the directory proposes, for the current line. */
  other: Callee | null;
  setOther(callee: Callee | null): void;
  asked: AskedReason | null;
  problem: unknown;
  busy: boolean;
  tell(ack: Ack, line?: number): void;
  giveReason(reason: string): void;
  dropReason(): void;
}

/** Telling the parties, one key each (S10). */
export function useNotify({ lines, send }: Telling): Notify {
  const [chosen, setChosen] = useState<number | null>(null);
  const [channel, setChannel] = useState<NotifyChannel>('phone');
  const [other, setOther] = useState<Callee | null>(null);
  const [asked, setAsked] = useState<AskedReason | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const current = chosen !== null && chosen < lines.length ? chosen : (nextLine(lines) ?? -1);

  const store = async (at: number, ack: Ack, reason: string) => {
    const line = lines[at];
    const callee = other ?? (line && calleeOf(line));
    if (!line || !callee || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const after = await send({
        party: line.party,
        toPerson: callee.name.trim() || callee.phone,
        phone: callee.phone,
        channel,
        ack,
        reason,
      });
      setAsked(null);
      setOther(null);
      setChosen(ack === 'noAnswer' ? at : nextLine(after.lines, at));
    } catch (error) {
      const why = reasonWanted(error);
      if (why) setAsked({ line: at, ack, why });
      else setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    current,
    choose: (line) => {
      setChosen(line);
      setOther(null);
    },
    channel,
    setChannel,
    other,
    setOther,
    asked,
    problem,
    busy,
    tell: (ack, line = current) => {
      setChosen(line);
      if (ack === 'refused') setAsked({ line, ack, why: 'refused' });
      else void store(line, ack, '');
    },
    giveReason: (reason) => {
      if (asked && reason.trim() !== '') void store(asked.line, asked.ack, reason);
    },
    dropReason: () => setAsked(null),
  };
}

function reasonWanted(error: unknown): AskedReason['why'] | null {
  if (!(error instanceof DeskError)) return null;
  if (error.code === 'lateNeedsReason') return 'late';
  return error.data.faults?.some(({ field }) => field === 'reason') ? 'refused' : null;
}
