/** 前台簿: texts of the drafts screens. */
export const drafts = {
  title: '草稿',
  count: '草稿 {{count}}',
  list: '没写完的草稿',
  found_other: '有 {{count}} 份没写完的草稿还在，点这里接着写。',
  form: { intake: '登记', emergency: '紧急', call: '来电', caller: '全楼事件来电', keyCount: '盘点', visit: '来访' },
  by: '{{name}} · {{span}}',
  open: '接着写',
  discard: '丢弃',
  sure: '丢弃“{{title}}”？丢了就找不回来了。',
  keep: '留着',
  unkept: '正在写的内容还没存成草稿，先别关前台簿。',
};
