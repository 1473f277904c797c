import { expect, test } from 'vitest';
import { afterVisitStep, allowsVisitStep, isInside, visitStates, visitStepNames } from './visit-states.ts';

test('S19 what may be done with a visit in which state, and where it leads', () => {
  const table = visitStates.map((state) => {
    const steps = visitStepNames.filter((step) => step !== 'correct' && allowsVisitStep(state, step));
    return [state, steps.map((step) => `${step}>${afterVisitStep(state, step)}`).join(' ')];
  });
  expect(Object.fromEntries(table)).toEqual({
    arrived: 'decide>arrived turnAway>turnedAway passOn>passedToDutyManager',
    registered:
      'answer>registered admit>received signOut>left turnAway>turnedAway passOn>passedToDutyManager expire>noExit',
    received: 'decide>received signOut>left expire>noExit',
    left: '',
    noExit: 'signOut>left',
    turnedAway: '',
    passedToDutyManager: '',
  });
  expect(visitStates.filter(isInside)).toEqual(['registered', 'received']);
});
