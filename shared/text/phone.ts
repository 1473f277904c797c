/** @returns the phone number in half-width digits with its `+`, `-` and blanks kept as typed. */
export function tidyPhone(phone: string): string {
  return phone
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @returns true for 3 to 20 digits with the usual separators: short internal numbers, mobiles, international. */
export function isPhone(phone: string): boolean {
  const digits = phone.replace(/\D/g, '');
  return /^\+?[\d\-() ]+$/.test(phone) && digits.length >= 3 && digits.length <= 20;
}

/** @returns only the digits, for comparing and searching. */
export function phoneDigits(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/g, '');
}
