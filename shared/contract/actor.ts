import type { AppRole } from '../registers/people.ts';

/** Who is calling. `role` null: nobody is signed in. */
export interface Actor {
  id: string;
  role: AppRole | null;
}
/** Nobody is signed in, or the desk itself acts. */
export const nobody: Actor = { id: '', role: null };
