/** @returns e.g. `640 KB` or `12.4 MB` */
export function sizeText(bytes: number, number: (value: number) => string): string {
  return bytes < 1024 * 1024
    ? `${number(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${number(Math.round(bytes / 1024 / 102.4) / 10)} MB`;
}
