import type { ChoiceWords } from './words.ts';

/** The words for the choices of surveys and reports. */
export const surveyWords: readonly ChoiceWords[] = [
  {
    of: ['workReports.unit'],
    words: { day: ['日', 'Day'], week: ['周', 'Week'], month: ['月', 'Month'], year: ['年', 'Year'] },
  },
  {
    of: ['workReports.status'],
    screen: 'workReports.state',
    words: { ready: ['已备好', 'Ready'], handedIn: ['已上报', 'Handed in'] },
  },
  {
    of: ['surveys.status'],
    screen: 'surveys.state',
    words: {
      draft: ['计划', 'Plan'],
      approved: ['已批准', 'Approved'],
      distributing: ['发放中', 'Being handed out'],
      collecting: ['回收中', 'Coming back'],
      closed: ['已截止', 'Closed'],
      analysed: ['已分析', 'Analysed'],
      reviewed: ['已审阅', 'Reviewed'],
      filed: ['已归档', 'Filed'],
    },
  },
  {
    of: ['surveys.owner'],
    screen: 'surveys.owner',
    words: {
      qualityDept: ['品质部（全公司）', 'Quality department'],
      department: ['本部门', 'This department'],
    },
  },
  {
    of: ['surveySlips.via'],
    screen: 'surveys.via',
    words: {
      paper: ['纸面', 'On paper'],
      phone: ['电话', 'By phone'],
      visit: ['上门', 'Visit'],
    },
  },
];
