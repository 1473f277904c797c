/** 前台簿: what is said of a scanned code. */
export const scan = {
  title: { unknown: '没有登记过这个码', otherSite: '这是别的大厦的标签', misread: '没有扫清楚' },
  code: '扫到的码',
  hint: {
    unknown: '可能是别处的条码，或者标签还没有登记。可以用它搜索，或在登记册里手工查找。',
    otherSite: '本大厦没有这件东西。请看标签上的文字，联系那边的前台；不要收进本柜。',
    misread: '标签可能脏了或皱了。请擦一下再扫一次；还不行就按标签上的文字查找，并补打标签。',
  },
  search: '用它搜索',
  takeIn: '是包裹单号，收件',
};
