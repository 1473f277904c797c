/** 前台簿: texts around the help of each screen (F1). */
export const help = {
  title: '这一页怎么用',
  forThis: '帮助',
  steps: '在这里做什么',
  here: '这一页的键',
  all: '全部按键',
  guide: '看或打印{{role}}的两页说明',
};
