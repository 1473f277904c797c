import type { SettingsPart } from '../../../shared/contract/settings-file.ts';

const part: Record<SettingsPart, string> = {
  parameters: '时限和标准',
  prices: '价目',
  calendar: '工作日历',
  phrases: '常用语',
  zones: '片区',
  routes: '巡视路线',
};

/** 前台簿: texts of taking a building's settings out and in as a file. */
export const settingsFile = {
  title: '设置文件',
  lead: '时限、价目、工作日历、常用语、片区和巡视路线写成一个带签名的文件，拿到另一栋楼或另一台电脑上用。不含人员、密码和任何登记内容。',
  save: '导出设置…',
  saved: '已导出：{{file}}',
  choose: '导入设置…',
  chooseOther: '换一个文件…',
  from: '{{site}}，{{by}} 于 {{time}} 导出',
  ours: '本楼签的，没有改动过',
  others: '别的楼签的，没有改动过',
  same: '和现在的设置一样，没有要改的。',
  differs_other: '有 {{count}} 处不一样。导入后从现在起按文件里的，原来的值留在历史里；文件里没有的不动。',
  part,
  what: '项目',
  before: '现在',
  after: '文件里',
  fresh: '没有',
  plain: '按星期',
  take: '全部导入',
  done_other: '已导入 {{count}} 处设置。',
  faults: '有放不进去的，一项都没有导入。请先改好现在的设置，或换一个文件：',
  fault: { range: '{{name}}：值不合适', overlap: '{{name}}：楼层和现有片区重叠' },
};
