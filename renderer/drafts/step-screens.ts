import type { DraftForm } from '../../shared/contract/desk.ts';
import { incidentStepNames } from '../../shared/registers/incident-states.ts';
import { mailStepNames } from '../../shared/registers/mail-states.ts';
import { dutySteps, followUpActs, type Screen } from '../shell/screen.ts';

type Said = (field: string) => string;

/** Where the short forms of a record are: the draft says of which record, and for which step. */
const screens: Partial<Record<DraftForm, (said: Said) => Screen>> = {
  mailStep: (said) => ({ at: 'mail', view: 'list', itemId: said('itemId'), ...stepOf(mailStepNames, said('step')) }),
  mailTell: (said) =>
    said('room') === ''
      ? { at: 'mail', view: 'list', itemId: said('itemId'), act: 'tell' }
      : { at: 'mail', view: 'waiting', room: said('room') },
  incidentStep: (said) => ({
    at: 'incidents',
    incidentId: said('incidentId'),
    ...(said('step') === 'supplement' ? { about: said('about') } : stepOf(incidentStepNames, said('step'))),
  }),
  inspection: (said) => ({ at: 'patrols', view: 'vacant', unitId: said('unitId') }),
  reconciliation: () => ({ at: 'patrols', view: 'vacant', act: 'reconcile' }),
  roundFinish: (said) => ({ at: 'patrols', patrolId: said('patrolId'), act: 'finish' }),
  route: (said) => ({ at: 'patrols', view: 'routes', routeId: said('routeId') }),
  surveyPlan: (said) => ({ at: 'surveys', ...(said('surveyId') && { surveyId: said('surveyId') }), act: 'plan' }),
  keyExplain: (said) => ({ at: 'keys', view: 'count', countId: said('countId') }),
  followUp: (said) => ({ at: 'followUps', caseId: said('caseId'), ...stepOf(followUpActs, said('result')) }),
  duty: (said) => ({
    ...{ at: 'directory', tab: 'duty', week: said('week'), shiftId: said('shiftId') },
    ...stepOf(dutySteps, said('step')),
  }),
};

function stepOf<S extends string>(steps: readonly S[], step: string): { act?: S } {
  const act = steps.find((one) => one === step);
  return act === undefined ? {} : { act };
}

/** @returns the screen with the record on which a short form is gone on with; null for a form of another kind */
export function screenOfStep(form: DraftForm, content: string): Screen | null {
  const screen = screens[form];
  if (!screen) return null;
  try {
    const said = JSON.parse(content) as Record<string, unknown>;
    return screen((field) => (typeof said[field] === 'string' ? said[field] : ''));
  } catch {
    return screen(() => '');
  }
}
