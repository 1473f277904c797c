import type { UpdateFault } from '../../../shared/contract/machine.ts';

const fault: Record<UpdateFault, string> = {
  noKey: '这一份前台簿打包时没有放核对新版本的公钥，只能由电脑管理员手工更新。',
  noServer: '还不知道去哪里找：接通服务器，或在下面写地址。',
  unreachable: '现在连不上，晚一点再试。前台照常用。',
  forged: '那里的版本清单不是我们签的，或者是旧的，没有采用。请告诉电脑管理员。',
  broken: '取来的文件和清单对不上，已经丢掉，什么都没有装。可以再试一次。',
  diskFull: '磁盘放不下，请清出一些空间再试。',
  notWritten: '文件写不进去，请让电脑管理员看看权限。',
};

/** 前台簿: texts of new versions. */
export const updates = {
  title: '新版本',
  lead: '现在是 {{version}}。新版本从本大厦的服务器取，不用上外网；核对过签名才会装。',
  look: '找新版本',
  not: '没有更新',
  newest: '已是最新',
  lookedAt: '{{time}} 看过',
  version: '版本 {{version}}',
  there: '有新版本。',
  open: '去看看',
  fetch: '取来 {{version}}，关闭时安装',
  ready: '{{version}} 已取来，核对无误',
  atEnd: '下次关闭前台簿时自动安装；新版本改动数据前会先备份。',
  atEndByHand: '下次关闭前台簿时打开安装包，请照它说的装；新版本改动数据前会先备份。',
  drop: '先不装',
  back: '退回旧版本…',
  backLead: '旧版本读不了新版本写过的数据：装好旧版本后，请用升级前的备份恢复，之后写的会少掉。先做一份备份，再退回。',
  fetchOlder: '取来 {{version}}，退回这一版',
  from: '从哪里取',
  fromHint: '如 https://server/releases；留空就用接通的服务器',
  fromServer: '现在用 {{address}}',
  fault,
};
