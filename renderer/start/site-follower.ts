import type { DeskPhase } from '../../shared/contract/desk.ts';
import { queryClient } from '../desk/query-client.ts';
import { useSite } from '../format/site.ts';

const phaseKey = ['desk', 'desk.phase', {}];

/** Hands the phase that main gave before anything was drawn to the screens that ask for it. */
export function keepPhase(phase: DeskPhase): void {
  queryClient.setQueryData(phaseKey, phase);
}

/** Keeps site and parameters where formats find them. */
export function followSite(): () => void {
  return queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[1] !== 'desk.phase') return;
    const phase = query.state.data as DeskPhase | undefined;
    if (phase?.phase !== 'ready') return;
    const { site, parameters, demo } = phase;
    if (useSite.getState().site !== site) useSite.setState({ site, parameters, demo });
  });
}

/** Asks anew where the desk stands. */
export function refreshPhase(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: phaseKey });
}
