/** 前台簿: texts of giving somebody what the book holds about them. */
export const subject = {
  title: '本人资料',
  lead: '有人要求查看前台簿里关于自己的资料时用：本人的写全，别人的姓名和号码脱敏，写成带签名清单的文件夹，记入导出记录。',
  who: '谁的资料',
  kind: { person: '一个人', unit: '一个房间' },
  name: '姓名',
  phone: '电话',
  phoneHint: '填了电话，同名的别人不会混进来。',
  unit: '房号',
  look: '先看有什么',
  found: '{{register}} {{count}}',
  nothing: '没有关于他的记录。',
  purpose: '用途',
  purposeHint: '谁要求的、怎么核对的身份。会记入导出记录。',
  start: '写成文件夹',
  done: '已写好：{{rows}} 条，{{files}} 个文件，已读回核对。打开“请看这里.html”就能看。',
};
