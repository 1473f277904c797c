/** The first character of each letter in the order of pinyin; i, u and v begin no syllable. */
const starts = '阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-CN-u-co-pinyin');

function initialOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
  if (!/\p{Script=Han}/u.test(character)) return '';
  let found = '';
  for (let i = 0; i < starts.length; i += 1) {
    if (order.compare(starts.charAt(i), character) > 0) break;
    found = letters.charAt(i);
  }
  return found;
}

/** @returns what somebody types to pick a name from a short list: `李静` → `lj`, `Anna Li` → `al`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return words
    .map((word) => (/^[a-z]/i.test(word) ? word.charAt(0).toLowerCase() : [...word].map(initialOf).join('')))
    .join('');
}
