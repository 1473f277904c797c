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
