/** What the first screen does without; fetched when wanted, the desk itself as soon as the first screen stands. */
export const loadDesk = () => import('../shell/desk.tsx');
export const loadSetup = () => import('../setup/setup.tsx');
export const loadTrouble = () => import('../trouble/trouble.tsx');
