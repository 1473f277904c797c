import { create } from 'zustand';

/** The blank form whose code was read, over whatever screen is open; null: none. */
export const useBlankShown = create<{ blankId: string | null }>(() => ({ blankId: null }));

export function showBlank(blankId: string | null): void {
  useBlankShown.setState({ blankId });
}
