const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** @returns true for an identity number of GB 11643: a day that exists, and the right check sign. */
export function isIdNumber(typed: string): boolean {
  const number = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number) ?? [];
  if (!year || !month || !day) return false;
  const born = `${year}-${month}-${day}`;
  const date = new Date(`${born}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== born || Number(year) < 1850) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return checks[sum % 11] === number[17];
}
