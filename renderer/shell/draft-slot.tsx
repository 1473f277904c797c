import { lazy, Suspense } from 'react';

const DraftTray = lazy(async () => ({ default: (await import('../drafts/draft-tray.tsx')).DraftTray }));

/** Where unfinished drafts wait, at the right of the keys. */
export function DraftSlot() {
  return (
    <Suspense fallback={null}>
      <DraftTray />
    </Suspense>
  );
}
