import { lazy, Suspense } from 'react';
import type { DeskPhase } from '../../shared/contract/desk.ts';
import { useDesk } from '../desk/use-desk.ts';
import { LockScreen } from '../session/lock-screen.tsx';
import { useSession } from '../session/session.ts';
import { SignIn } from '../session/sign-in.tsx';
import { loadDesk, loadSetup, loadTrouble } from './later.ts';
import { usePainted } from './use-painted.ts';

const Desk = lazy(async () => ({ default: (await loadDesk()).Desk }));
const Setup = lazy(async () => ({ default: (await loadSetup()).Setup }));
const Trouble = lazy(async () => ({ default: (await loadTrouble()).Trouble }));

/** What the window shows: the desk for whoever is signed in, and before that what stands in the way. */
export function Gate() {
  const { data: phase } = useDesk('desk.phase', {});
  usePainted(phase !== undefined);
  if (!phase) return null;
  return (
    <Suspense fallback={null}>
      {phase.phase === 'ready' ? (
        <Ready phase={phase} />
      ) : phase.phase === 'setup' ? (
        <Setup />
      ) : (
        <Trouble phase={phase} />
      )}
    </Suspense>
  );
}

function Ready({ phase: { site, people, demo } }: { phase: Extract<DeskPhase, { phase: 'ready' }> }) {
  const session = useSession((s) => s.session);
  if (session.state === 'out') return <SignIn site={site} people={people} demo={demo} />;
  const locked = session.state === 'locked';
  return (
    <>
      <div inert={locked} style={{ height: '100%', visibility: locked ? 'hidden' : undefined }}>
        <Desk key={session.person.id} />
      </div>
      {locked ? <LockScreen site={site} people={people} locked={session.person} demo={demo} /> : null}
    </>
  );
}
