import { Suspense } from 'react';
import { help } from '../shell/screens.ts';
import { useHelp } from './help.ts';

/** F1: help about the screen that is open, over it. */
export function HelpLayer() {
  const { shown, hide } = useHelp();
  return shown ? (
    <Suspense fallback={null}>
      <help.Screen onClose={hide} />
    </Suspense>
  ) : null;
}
