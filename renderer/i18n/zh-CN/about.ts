/** 前台簿: texts of the program as it is installed here. */
export const about = {
  title: '关于',
  version: '版本',
  site: '站点',
  dataDir: '数据文件夹',
  logFile: '日志',
  runtime: '运行环境',
  support: {
    save: '打包给技术支持…',
    lead: '出了问题，打一个包交给技术支持：日志、版本和设置，没有姓名、电话、密码和任何写下的内容。存到您选的文件夹或 U 盘，历史里会记一笔。',
    saved: '已存到 {{file}}',
  },
  licences: {
    open: '第三方许可',
    close: '收起第三方许可',
    lead: '前台簿里用了 {{count}} 个别人写的程序包，谢谢他们。点开看许可全文。',
    noText: '这个包没有附许可全文。',
  },
  autoStart: {
    label: '登录电脑时自动打开前台簿',
    notInstalled: '只有安装好的前台簿才能设；现在这一个没有安装。',
    notKept: '电脑没有保存这个设置，可能被管理员禁止了。',
  },
};
