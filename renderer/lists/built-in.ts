import type { ListName } from '../../shared/registers/lists.ts';
import type { TextKey } from '../i18n/index.ts';
import { atRest, type Narrowing } from './narrowing.ts';

/** A view that every desk has. */
export interface BuiltIn {
  name: TextKey;
  shows: Narrowing;
}

const by = (name: TextKey, where: Narrowing['where'], sort: Narrowing['sort'] = 'newest'): BuiltIn => ({
  name,
  shows: { where, sort, text: '' },
});

/** The first is how the list stands at rest. */
export const builtIn: Record<ListName, readonly BuiltIn[]> = {
  cases: [
    { name: 'lists.view.open', shows: atRest.cases },
    by('lists.view.overdue', { flag: ['overdue'] }, 'due'),
    by('lists.view.today', { period: ['today'] }),
    by('lists.view.mine', { flag: ['mine'], status: ['open'] }),
    by('lists.view.major', { severity: ['major'] }),
    by('lists.view.complaints', { kind: ['complaint'], status: ['open'] }),
    by('lists.view.emergencies', { flag: ['emergency'] }),
    by('lists.view.toFollowUp', { status: ['completedByDept', 'followUpPending'] }),
    by('lists.view.night', { shift: ['night'] }),
    by('lists.view.all', {}),
  ],
  orders: [
    { name: 'lists.view.open', shows: atRest.orders },
    by('lists.view.overdue', { flag: ['overdue'] }, 'due'),
    by('lists.view.appointments', { flag: ['appointmentToday'] }, 'due'),
    by('lists.view.notReturned', { status: ['done', 'accepted'] }, 'oldest'),
    by('lists.view.late', { flag: ['lateArrival'] }),
    by('lists.view.all', {}),
  ],
  calls: [
    { name: 'lists.view.all', shows: atRest.calls },
    by('lists.view.today', { period: ['today'] }),
    by('lists.view.mine', { flag: ['mine'] }),
    by('lists.view.toVerify', { flag: ['waits'] }, 'due'),
    by('lists.view.withoutCase', { flag: ['withoutCase'], direction: ['in'], period: ['week'] }),
    by('lists.view.night', { shift: ['night'] }),
  ],
  visits: [
    { name: 'lists.view.inside', shows: atRest.visits },
    by('lists.view.overstay', { flag: ['overdue'] }, 'due'),
    by('lists.view.visitsToday', { period: ['today'] }),
    by('lists.view.noExit', { status: ['noExit'] }),
    by('lists.view.wasHeld', { flag: ['wasHeld'] }),
    by('lists.view.formLate', { flag: ['formLate'], period: ['month'] }),
    by('lists.view.all', {}),
  ],
  followUps: [
    { name: 'lists.view.toFollowUp', shows: atRest.followUps },
    by('lists.view.overdue', { flag: ['overdue'] }, 'due'),
    by('lists.view.dueToday', { status: ['open'], period: ['today'] }, 'due'),
    by('lists.view.triedBefore', { status: ['open'], flag: ['tried'] }, 'due'),
    by('lists.view.followedUp', { status: ['done'] }),
    by('lists.view.dissatisfied', { followUpResult: ['dissatisfied'] }),
    by('lists.view.all', {}),
  ],
  keys: [
    { name: 'lists.view.keysOut', shows: atRest.keys },
    by('lists.view.keysOverdue', { flag: ['overdue'] }, 'due'),
    by('lists.view.keysHere', { status: ['inCabinet'] }, 'code'),
    by('lists.view.keysIssued', { status: ['issuedToOwner'] }, 'code'),
    by('lists.view.keysTrouble', { flag: ['trouble'] }, 'code'),
    by('lists.view.keysRetired', { status: ['retired'] }, 'code'),
    by('lists.view.all', {}, 'code'),
  ],
  mailItems: [
    { name: 'lists.view.mailHere', shows: atRest.mailItems },
    by('lists.view.mailLate', { flag: ['overdue'] }, 'due'),
    by('lists.view.mailSpecial', { flag: ['special'], status: ['open'] }, 'oldest'),
    by('lists.view.mailNotTold', { flag: ['notTold'], status: ['open'], way: ['in'] }, 'oldest'),
    by('lists.view.mailToPost', { status: ['returnToPost'] }),
    by('lists.view.mailOut', { way: ['out'] }),
    by('lists.view.mailMissing', { status: ['missing'] }),
    by('lists.view.mailToday', { period: ['today'] }),
    by('lists.view.all', {}),
  ],
  logLines: [
    by('lists.view.all', {}),
    by('lists.view.logToday', { period: ['today'] }),
    by('lists.view.night', { shift: ['night'] }),
    by('lists.view.fromPaper', { flag: ['fromPaper'] }),
  ],
};
