import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { BuildingEventLine } from '../../shared/contract/building-events.ts';
import type { CallLine } from '../../shared/contract/calls.ts';
import type { CaseLine } from '../../shared/contract/cases.ts';
import type { ConflictLine } from '../../shared/contract/conflicts.ts';
import type { ContactNoteLine } from '../../shared/contract/contact-notes.ts';
import type { NoteLine } from '../../shared/contract/desk-notes.ts';
import type { FoundItemLine } from '../../shared/contract/found-items.ts';
import type { IncidentLine } from '../../shared/contract/incidents.ts';
import type { BehindLine } from '../../shared/contract/indicators.ts';
import type { KeyLine } from '../../shared/contract/keys.ts';
import type { LogLineView } from '../../shared/contract/log-lines.ts';
import type { MailLine } from '../../shared/contract/mail.ts';
import type { OrderLine } from '../../shared/contract/orders.ts';
import type { PatrolLine } from '../../shared/contract/patrols.ts';
import type { UnitLine } from '../../shared/contract/units.ts';
import type { VisitLine } from '../../shared/contract/visitors.ts';
import type { ListPage } from '../../shared/registers/lists.ts';
import { type CallInput, call } from '../desk/bridge.ts';
import { queryKeyOf } from '../desk/use-desk.ts';

interface LineOf {
  'cases.list': CaseLine;
  'calls.list': CallLine;
  'orders.list': OrderLine;
  'keys.list': KeyLine;
  'mail.list': MailLine;
  'visits.list': VisitLine;
  'logLines.list': LogLineView;
  'foundItems.list': FoundItemLine;
  'deskNotes.list': NoteLine;
  'conflicts.list': ConflictLine;
  'incidents.list': IncidentLine;
  'patrols.list': PatrolLine;
  'contactNotes.list': ContactNoteLine;
  'indicators.behind': BehindLine;
  'buildingEvents.list': BuildingEventLine;
  'units.history': UnitLine;
}
type Paged = keyof LineOf;
export type FilterOf<M extends Paged> = Omit<CallInput<M>, 'offset' | 'limit'>;

type Answer<L> = ListPage<L>;

const pageSize = 100;

export interface Pages<L> {
  total: number;
  /** There are more, but the search does not count them. */
  capped: boolean;
  /** The lines known by now, by their place in the list. */
  lines: ReadonlyMap<number, L>;
  /** Nothing has answered yet. */
  waiting: boolean;
  error: Error | null;
}

/**
 * The part of a long list that is on the screen: the page of the first visible line and the one after it. While a new filter
 * is answered the lines of the last one stay.
 * @param first index of the first visible line
 */
export function usePages<M extends Paged>(method: M, filter: FilterOf<M>, first: number): Pages<LineOf[M]> {
  const page = Math.floor(first / pageSize);
  const answers = useQueries({
    queries: [page, page + 1].map((n) => {
      const input = { ...filter, offset: n * pageSize, limit: pageSize } as CallInput<M>;
      return {
        queryKey: queryKeyOf(method, input),
        queryFn: () => call(method, input) as Promise<Answer<LineOf[M]>>,
      };
    }),
  });
  const last = useRef<Pages<LineOf[M]>>({ total: 0, capped: false, lines: new Map(), waiting: true, error: null });
  const [head, tail] = answers;
  if (!head?.data) return { ...last.current, error: head?.error ?? null };
  const lines = new Map<number, LineOf[M]>();
  const put = (answer: Answer<LineOf[M]> | undefined, n: number) =>
    answer?.lines.forEach((line, i) => {
      lines.set(n * pageSize + i, line);
    });
  put(head.data, page);
  put(tail?.data, page + 1);
  last.current = { total: head.data.total, capped: head.data.capped ?? false, lines, waiting: false, error: null };
  return last.current;
}
