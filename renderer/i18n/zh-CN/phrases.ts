import { type ShippedCode, shippedPhrases } from '../../../shared/registers/shipped-phrases.ts';

/** 前台簿: texts of predefined phrases 常用语. */
export const phrases = {
  title: '常用语',
  lead: '写文字时按 Ctrl J，或在句首打 / 加拼音首字母，再按回车填入。',
  pick: '常用语',
  hint: '按 / 或 Ctrl J 选常用语',
  list: '可选的常用语',
  place: {
    content: '接报内容',
    result: '处理结果',
    unfinished: '未完成原因',
    ask: '追问原因',
    opinion: '客户意见',
    note: '备注',
    log: '记事',
  },
  add: '加一句',
  addTo: '加一句：{{place}}',
  text: '常用语',
  initials: '查找字母',
  initialsHint: '不填就用拼音首字母',
  active: '显示在列表里',
  putAway: '已收起',
  up: '上移：{{text}}',
  down: '下移：{{text}}',
  edit: '修改：{{text}}',
  shipped: Object.fromEntries(shippedPhrases.map(({ code, zh }) => [code, zh])) as Record<ShippedCode, string>,
};
