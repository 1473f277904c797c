export const session = {
  people: '谁在当班',
  pinOf: '{{name}} 的密码',
  howToChoose: '↑ ↓ 或姓名首字母选人，输入密码后按回车',
  help: {
    choose: '选人：按 ↑ ↓，或打姓名拼音首字母，如 zm。',
    pin: '输入自己的密码，按 Enter。几次输错要等一会儿，等它数完再输。',
    forgotten: '忘了密码，找主管重设；不要用别人的。',
    urgent: '有急事又进不来：先打电话，写在纸上，记下时间，以后补录。',
  },
  signIn: '登录',
  unlock: '解锁',
  demoPin: '演示大厦：每个人的密码都是 2580。',
  lockedTitle: '屏幕已锁定',
  lockedLead: '{{site}} · {{name}} 当班。写到一半的内容都在，解锁后接着写。',
};
