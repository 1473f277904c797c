/** S51: a phone number as a passer-by may see it: `138****5678`, `6982-**11`; short internal numbers stay whole. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '').length;
  if (digits <= 4) return phone;
  const head = digits >= 11 ? digits - 8 : digits - 4;
  const tail = digits >= 11 ? 4 : 2;
  let seen = 0;
  return phone.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= head || seen > digits - tail ? digit : '*';
  });
}

/** Long numbers inside a text, masked like a phone number; a date (`2026-11-21`) stays. @param own numbers that are shown all the same */
export function maskPhonesIn(text: string, own?: (number: string) => boolean): string {
  return text.replace(longNumber, (found) => {
    const number = found.normalize('NFKC');
    if (own?.(number)) return found;
    const date = isoDate.exec(number)?.[0] ?? '';
    return date === '' ? maskPhone(number) : date + maskPhonesIn(number.slice(date.length), own);
  });
}

const longNumber = /[+＋]?[\d０-９](?:[-–—－ 　.()（）]{0,3}[\d０-９]){6,}/g;
const isoDate = /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/;

/** A person’s name as a masked export shows it: `王**`; how long it is stays hidden, too. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
}
