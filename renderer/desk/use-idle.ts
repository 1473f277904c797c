import { useEffect, useState } from 'react';

/** @returns true once the page has been painted and nothing else is to be done: for what can wait. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const wanted = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
    return () => cancelIdleCallback(wanted);
  }, []);
  return idle;
}
