const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;
/** Windows keeps these for devices, whatever follows the first dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** @returns a name that Windows, macOS and Linux all take, at most 80 characters; never empty */
export function safeName(text: string): string {
  const clean = text.normalize('NFC').replace(forbidden, '-').replace(/\s+/g, ' ').trim();
  const cut = [...clean]
    .slice(0, 80)
    .join('')
    .replace(/[. ]+$/, '');
  const [stem = ''] = cut.split('.');
  if (cut === '') return '-';
  return reserved.test(stem.trim()) ? `_${cut}` : cut;
}

/** @returns the name of a register’s file; the second and later parts are numbered */
export function partName(title: string, part: number, ending: string): string {
  return `${safeName(title)}${part > 1 ? ` ${part}` : ''}.${ending}`;
}
