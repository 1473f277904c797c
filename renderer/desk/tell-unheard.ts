import { DeskError } from '../../shared/errors.ts';
import { tellError } from './tell.tsx';

/** Says aloud a refusal that no screen took up. @returns a function that stops it */
export function tellUnheard(): () => void {
  const unheard = (event: PromiseRejectionEvent) => {
    if (event.reason instanceof DeskError && event.reason.code !== 'locked') tellError(event.reason);
  };
  window.addEventListener('unhandledrejection', unheard);
  return () => window.removeEventListener('unhandledrejection', unheard);
}
