import type { Translated } from '../typed.ts';
import type { errors as original } from '../zh-CN/errors.ts';

export const errors: Translated<typeof original> = {
  code: {
    invalid: 'A few things need changing: please see the marked fields. Everything you wrote is still here.',
    notAllowed: 'Your role may not do this; please ask a supervisor. Nothing was changed.',
    notFound: 'This record cannot be found; somebody may have dealt with it.',
    notSignedIn: 'Please sign in first; what you wrote is kept.',
    locked: 'The screen is locked; please enter your PIN. What you wrote is kept.',
    pinWrong: 'That PIN is not right; please try again.',
    pinBlocked: 'Too many wrong PINs; please wait {{seconds}} seconds.',
    alreadySaved: 'This was saved already; it was not registered twice.',
    alreadySetUp: 'This computer is set up already.',
    notSetUp: 'Not set up yet; please enter the site name and the supervisor first.',
    stateForbids: 'This cannot be done in the present state: the record may just have changed, please look again.',
    lateNeedsReason: 'The time limit has passed; please give a reason and save again. What you wrote is still here.',
    needsClarification: 'Something has not been asked yet; please complete it first.',
    caseNotNotified: 'Some departments have not been told yet; please tell them first.',
    caseIncomplete: 'Required details are still missing; the case can be closed once they are filled in.',
    hrNotTold: 'This came through HR; please report the result back to HR first.',
    followUpMissing: 'There is no satisfied follow-up; only a supervisor may close it, with a reason.',
    importHasErrors: 'The spreadsheet has errors; nothing was imported. Please correct the listed rows and try again.',
    fileUnreadable: 'This file cannot be read. Please use .xlsx or .csv without a password.',
    lastSupervisor: 'At least one supervisor who can sign in must remain. Nothing was changed.',
    inUse: 'It is still in use elsewhere. Nothing was changed.',
    diskFull: 'The disk is full and this was not saved. What you wrote is still here; free some space and save again.',
    readOnly:
      'The data folder cannot be written and this was not saved. What you wrote is still here; call your IT person.',
    databaseDamaged: 'The data file is damaged and this was not saved. Open the program again to restore a backup.',
    databaseNewer: 'The data comes from a newer version; please update the program. The data was not changed.',
    backupMissing: 'This backup cannot be found any more; please choose another.',
    unexpected:
      'Something went wrong and was not finished. What you wrote is still here. Try again; if it stays, tell your IT person the number {{id}}.',
  },
  field: {
    required: 'Please fill this in',
    tooLong: 'Too long; please shorten it',
    phone: 'Not a phone number: 3 to 20 digits, + and - allowed',
    future: 'That time has not come yet; use now or earlier',
    format: 'Not written correctly; please rewrite it',
    range: 'Out of range; please use a smaller or larger number',
    extension: 'Ask for the extension; Space if there is none',
    unknown: 'Not in the directory; please choose another',
    duplicate: 'Already there; please choose another',
    pin: 'Too easy to guess; choose another 4 to 8 digits',
    reason: 'Please give the reason',
  },
};
