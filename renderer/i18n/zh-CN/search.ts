/** 前台簿: texts of the search screens. */
export const search = {
  title: '搜索',
  placeholder: '房号、姓名、拼音、电话、编号、内容…',
  hint: '随时按 Ctrl K。房号怎么写都行；姓名可用拼音首字母；电话可用尾号。',
  nothing: '没有找到“{{text}}”。换个写法试试：房号、拼音首字母、电话尾号。',
  count: '{{count}} 条',
  capped: '{{count}}+ 条',
  keys: '上下键选择 · Enter 打开 · Esc 关闭',
  results: '搜索结果',
};
