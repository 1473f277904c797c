/**
 * Text as it may be stored: what SQLite or JSON would silently change is changed here, once and visibly.
 * NUL is removed (it ends a C string), lone surrogates become U+FFFD. Everything else stays as typed.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}
