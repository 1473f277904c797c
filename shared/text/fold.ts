/** Text as it is compared: full-width becomes half-width, case is dropped, runs of blanks become one blank. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
