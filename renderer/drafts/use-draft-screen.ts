import { useEffect } from 'react';
import { useScreen } from '../shell/screen.ts';

/** Lets the screen point at the form's draft, so that leaving and coming back shows the same form. */
export function useDraftScreen(draftId: string): void {
  useEffect(() => {
    const { screen, replace } = useScreen.getState();
    if (screen.at === 'intake') replace({ ...screen, draftId });
    if (screen.at === 'emergency') replace({ at: 'emergency', draftId });
    if (screen.at === 'buildingEvents') replace({ ...screen, draftId });
    if (screen.at === 'deskNotes') replace({ ...screen, draftId });
    if (screen.at === 'foundItems') replace({ ...screen, draftId });
    if (screen.at === 'mail') replace({ ...screen, draftId });
    if (screen.at === 'incidents') replace({ ...screen, draftId });
    if (screen.at === 'patrols') replace({ ...screen, draftId });
    if (screen.at === 'keys') replace({ ...screen, draftId });
    if (screen.at === 'visitors') replace({ at: 'visitors', draftId });
    if (screen.at === 'calls') replace({ at: 'calls', draftId });
  }, [draftId]);
}
