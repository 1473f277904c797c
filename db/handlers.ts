import { discardDraft, listDrafts, saveDraft } from './drafts.ts';
import { listParameters, saveParameter } from './parameters.ts';
import { verifyHistory } from './site/history.ts';
import { clockJumped } from './site/phase.ts';
import { setUp } from './site/setup.ts';
import { setPin, signIn } from './site/sign-in.ts';
import type { Handlers } from './store/handler.ts';

/** Which function answers which method. This file only lists. */
export const handlers: Handlers = {
  'setup.create': setUp,
  'staff.signIn': signIn,
  'staff.setPin': setPin,
  'drafts.save': saveDraft,
  'drafts.list': listDrafts,
  'drafts.discard': discardDraft,
  'parameters.list': listParameters,
  'parameters.save': saveParameter,
  'history.verify': verifyHistory,
  'clock.jumped': clockJumped,
};
