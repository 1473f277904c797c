/** How a value is read: clocks are minutes after midnight, `tenths` are tenths of a point, a switch is 0 or 1. */
export type ParameterUnit =
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'workingDays'
  | 'months'
  | 'years'
  | 'percent'
  | 'clock'
  | 'count'
  | 'tenths'
  | 'switch';

export interface ParameterRow {
  value: number;
  unit: ParameterUnit;
  min: number;
  max: number;
}

const row =
  (unit: ParameterUnit, lowest: number, highest: number) =>
  (value: number, min = lowest, max = highest): ParameterRow => ({ value, unit, min, max });
const seconds = row('seconds', 1, 600);
const minutes = row('minutes', 1, 240);
const hours = row('hours', 1, 240);
const days = row('days', 0, 60);
const workingDays = row('workingDays', 1, 60);
const months = row('months', 1, 24);
const years = row('years', 1, 30);
const percent = row('percent', 0, 100);
const clock = row('clock', 0, 1439);
const count = row('count', 1, 20);
const tenths = row('tenths', 0, 100);
const toggle = row('switch', 0, 1);
const at = (hour: number, minute = 0) => clock(hour * 60 + minute);

/** §3.2, group by group as the settings page shows them. Of a range `a–b` the second key ends in `Until`. */
export const parameterGroups = {
  desk: {
    'notify.maxSeconds': seconds(60, 10),
    'phone.maxRings': count(3),
    'phone.noiseWaitSeconds': seconds(10),
    'phone.silentRepeats': count(2),
    'phone.privateCallMaxMinutes': minutes(3),
    'visitor.registerWithinMinutes': minutes(10),
    'visitor.stayHours': hours(4, 1, 72),
    'visitor.expireHours': hours(12, 1, 168),
    'visitor.nightHost': toggle(1),
    'visitor.keepIdNumber': toggle(0),
    'help.replyMinutes': minutes(5, 1, 120),
    'case.unfinishedHours': hours(3, 1, 72),
    'case.duplicateHours': hours(24),
    'case.escalateMinutes': minutes(30, 5, 1440),
    'entry.lateMinutes': minutes(10, 1, 1440),
    'now.soonMinutes': minutes(60, 5, 480),
    'incident.reportHours': hours(24, 1, 168),
    'night.from': at(20),
    'night.until': at(8),
    'night.messageUntil': at(9),
    'desk.idleLockSeconds': seconds(300, 2, 7200),
  },
  event: {
    'event.proposeReports': count(3, 2),
    'event.proposeFloors': count(2),
    'event.proposeWithinMinutes': minutes(15),
    'event.wordingMinutes': minutes(15),
    'event.callBackMinutes': minutes(60),
  },
  complaint: {
    'complaint.firstReplyWorkingDays': workingDays(1),
    'complaint.sameDayInvestigate': toggle(1),
    'complaint.progressEveryDays': days(2, 1),
    'complaint.finalFollowUpDays': days(3, 1),
    'complaint.deferredVerifyDays': days(3, 1),
    'complaint.deferredVerifyDaysUntil': days(5, 1),
    'complaint.postContacts': count(1),
    'complaint.postContactsUntil': count(2),
    'complaint.followUpRate': percent(100),
    'complaint.handlingRateTarget': percent(98),
    'complaint.sameMonthDigest': toggle(1),
    'complaint.validRateMax': percent(1),
  },
  repair: {
    'repair.arriveMinutes': minutes(15),
    'repair.onTimeTarget': percent(100),
    'noisyWork.notBefore': at(19),
  },
  followUp: {
    'followUp.repair.when': days(1, 0, 14),
    'followUp.repair.floorRate': percent(30),
    'followUp.repair.targetRate': percent(100),
    'followUp.nextMorningReminder': at(8, 30),
    'followUp.quietFrom': at(20),
    'followUp.quietUntil': at(9),
    'followUp.noonQuietFrom': at(12),
    'followUp.noonQuietUntil': at(13, 30),
    'followUp.samplePercent': percent(5, 1),
    'followUp.sampleAtLeast': count(3),
    'followUp.routine.annualCoverage': percent(100),
    'followUp.routine.clerkPerQuarter': count(1),
    'followUp.routine.directorPerYear': count(1),
    'followUp.routine.directorPerYearUntil': count(2),
    'followUp.forumEveryMonths': months(6),
    'survey.everyMonths': months(6),
    'survey.minReturnRate': percent(30),
    'survey.satisfactionTarget': percent(95),
    'survey.retentionYears': years(2),
  },
  keys: {
    'key.loanDays': days(1, 0),
    'key.dueTime': at(18),
    'key.countEvery': toggle(1),
    'agent.notarised': toggle(1),
    'mail.maxFailedDeliveries': count(2),
    'mail.overdueDays': days(3, 1),
    'foundItem.keepDays': days(30, 1, 366),
  },
  rounds: {
    'patrol.wholeBuildingPerDay': count(1),
    'patrol.supervisorToo': toggle(1),
    'patrol.startBy': at(15),
    'vacant.inspectPerDay': count(1),
    'vacant.inspectBy': at(17),
    'vacant.reconcilePerWeek': count(1),
    'note.answerWorkingDays': workingDays(1),
    'cleaning.inspectPerDay': count(1),
    'refuse.removePerDay': count(1),
    'refuse.washPerDay': count(1),
    'refuse.disinfectPerWeek': count(1),
  },
  property: {
    'renovation.reviewWorkingDays': workingDays(7),
    'renovation.drawingSets': count(2),
    'worker.photos': count(2),
    'fee.printByDay': count(10, 1, 28),
    'fee.deliverByDay': count(20, 1, 28),
    'fee.lawyerAfterWorkingDays': workingDays(5),
    'fee.collectionTarget': percent(90),
    'file.destroyMinWitnesses': count(2),
    'moveIn.enterWithinDays': days(7, 1),
  },
  retention: {
    'retention.reports': years(2),
    'retention.calls': years(2),
    'retention.visits': years(2),
    'retention.incidents': years(2),
    'retention.keys': years(2),
    'retention.mail': years(2),
    'retention.foundItems': years(2),
    'retention.log': years(2),
    'retention.handovers': years(2),
    'retention.rounds': years(2),
    'retention.notes': years(2),
  },
  team: {
    'leave.noticeDays': days(1),
    'leave.supervisorMaxDays': days(1),
    'absence.phoneHours': hours(24),
    'swap.maxPerMonth': count(2),
    'meal.minutes': minutes(30),
    'supplies.requestBy': at(16, 30),
    'meeting.morning': at(8, 5),
    'meeting.morningUntil': at(8, 30),
    'meeting.monthly': at(10),
    'meeting.topicNoticeDays': days(7),
    'report.weeklyDue': at(9),
    'report.monthlyDue': days(1),
    'visit.knock': count(3),
    'score.siteOrFile': tenths(5),
    'score.perPerson': tenths(3),
  },
} satisfies Record<string, Record<string, ParameterRow>>;
