import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/contract/desk.ts';

const words = {
  'zh-CN': { cut: '剪切', copy: '复制', paste: '粘贴', selectAll: '全选' },
  'zh-TW': { cut: '剪下', copy: '複製', paste: '貼上', selectAll: '全選' },
  en: { cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all' },
} as const satisfies Record<Language, object>;

/** The right mouse button offers what the clipboard can do with the text under it, and nothing else. */
export function offerClipboard(window: BrowserWindow, language: () => Language): void {
  window.webContents.on('context-menu', (_, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return;
    const said = words[language()];
    const copy: MenuItemConstructorOptions = { role: 'copy', label: said.copy, enabled: editFlags.canCopy };
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', label: said.cut, enabled: editFlags.canCut },
          copy,
          { role: 'paste', label: said.paste, enabled: editFlags.canPaste },
          { role: 'selectAll', label: said.selectAll, enabled: editFlags.canSelectAll },
        ]
      : [copy];
    Menu.buildFromTemplate(items).popup({ window });
  });
}
