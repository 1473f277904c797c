import type { AppRole } from '../../shared/registers/people.ts';
import type { GuideForm } from '../../shared/registers/prints.ts';
import type { Screen } from '../shell/screen.ts';
import type { HelpTopic } from './words/shape.ts';

/** What the help is about while this screen is shown. */
export function topicOf(screen: Screen): HelpTopic {
  return screen.at === 'directory' && screen.tab === 'duty' ? 'duty' : screen.at;
}

export const guideOf: Record<AppRole, GuideForm> = {
  receptionist: 'guideReceptionist',
  nightGuard: 'guideGuard',
  supervisor: 'guideSupervisor',
};
