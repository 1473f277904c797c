export const session = {
  people: '谁在当班',
  pinOf: '{{name}} 的密码',
  howToChoose: '↑ ↓ 或姓名首字母选人，输入密码后按回车',
  signIn: '登录',
  unlock: '解锁',
  demoPin: '演示大厦：每个人的密码都是 2580。',
  lockedTitle: '屏幕已锁定',
  lockedLead: '{{site}} · {{name}} 当班。写到一半的内容都在，解锁后接着写。',
};
