import { useState } from 'react';
import { v7 } from 'uuid';

/** Which record of a list is shown beside it; `start()` opens an empty one under a new id. */
export function useChosen(first: string | null = null) {
  const [chosen, setChosen] = useState<string | null>(first);
  const [fresh, setFresh] = useState<string | null>(null);
  const start = () => {
    const id = v7();
    setFresh(id);
    setChosen(id);
  };
  /** The new one is a record now. */
  const settle = () => setFresh(null);
  return { chosen, choose: setChosen, fresh, start, settle };
}
