import { ownBackups } from '../site/backups.ts';
import { copyBook } from './copy-book.ts';

/** A process that copies a book without a pause until it is killed: run with the data folder, says each copy it calls good. */
const [dir = ''] = process.argv.slice(2);
for (let now = Date.UTC(2026, 10, 20); ; now += 3_600_000) {
  const { file } = await copyBook({ dir, folder: ownBackups(dir), own: true, now });
  process.stdout.write(`${file}\n`);
}
