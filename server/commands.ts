import { addReader, addSite, listDevices, pair, restored, revoke } from './store/sites.ts';
import type { Store } from './store/sql.ts';

export const usage = `npm run server                                  listens
npm run -s server -- site add NAME              makes a site, prints its id
npm run -s server -- site restored SITE         after the database was put back from a backup: desks send again what is missing
npm run -s server -- pair SITE                  prints a code with which one desk joins within 15 minutes
npm run -s server -- reader SITE NAME           prints a token that only reads records
npm run -s server -- devices                    lists the desks
npm run -s server -- revoke DEVICE              a desk's or reader's token opens nothing any more`;

/** Does what an operator asks. @returns lines to print, or null when it is no command. @param now UTC ms */
export async function command(store: Store, words: readonly string[], now: number): Promise<string[] | null> {
  const [first, second, third] = words;
  const name = [first, second].join(' ');
  if (name === 'site add' && third && words.length === 3) return [await addSite(store, third, now)];
  if (name === 'site restored' && third) return [`${await restored(store, third)} site`];
  if (first === 'pair' && second && words.length === 2) return [await pair(store, second, now)];
  if (first === 'reader' && second && third) return [await addReader(store, second, third, now)];
  if (first === 'revoke' && second && words.length === 2) return [`${await revoke(store, second, now)} revoked`];
  if (first === 'devices' && words.length === 1) {
    const iso = (at: number) => new Date(Number(at)).toISOString();
    return (await listDevices(store)).map((d) =>
      [
        d.site,
        d.device,
        d.letter,
        d.name || '-',
        `${d.n} changes`,
        `seen ${iso(d.seen_at)}`,
        d.revoked_at ? 'revoked' : 'active',
      ].join('\t'),
    );
  }
  return null;
}
