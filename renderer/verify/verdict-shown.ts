import type { Manifest } from '../../shared/export/manifest.ts';
import type { Fault, Verdict } from '../../shared/export/verify.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { element, says } from './element.ts';
import type { VerifyWord } from './verify-words.ts';

const faultsShown = 200;

/** @param keyGiven somebody said which key it should be */
export function verdictShown(verdict: Verdict, keyGiven: boolean): HTMLElement[] {
  const { faults, besides, fingerprint, manifest } = verdict;
  const box = element('div', { id: 'verdict', class: verdict.verdict, 'data-verdict': verdict.verdict }, [
    element('strong', {}, [says(verdict.verdict)]),
    ...hint(verdict, keyGiven),
  ]);
  const shown: HTMLElement[] = [box];
  if (faults.length > 0) shown.push(element('ul', { id: 'faults' }, faults.slice(0, faultsShown).map(faultShown)));
  if (fingerprint !== '') {
    shown.push(element('h2', {}, [says('fingerprint')]));
    shown.push(element('p', {}, [element('code', { class: 'key', id: 'fingerprint' }, [fingerprint])]));
  }
  if (besides.length > 0) shown.push(element('p', { class: 'quiet' }, [says('besides'), besides.join(', ')]));
  return manifest ? [...shown, ...contents(manifest)] : shown;
}

function hint({ verdict }: Verdict, keyGiven: boolean): HTMLElement[] {
  const words: Partial<Record<Verdict['verdict'], VerifyWord>> = {
    valid: keyGiven ? 'matches' : 'compare',
    otherSite: 'otherSiteHint',
    noExport: 'noExportHint',
  };
  const word = words[verdict];
  return word ? [element('p', {}, [says(word)])] : [];
}

function faultShown({ path, fault, rows }: Fault): HTMLElement {
  const more = rows ? [element('br'), says('rows', rows)] : [];
  return element('li', {}, [element('code', {}, [path]), ' — ', says(fault), ...more]);
}

function contents(manifest: Manifest): HTMLElement[] {
  const { date, time } = wallTime(manifest.madeAt, manifest.site.timeZone);
  const facts: [VerifyWord, string | HTMLElement][] = [
    ['site', manifest.site.name],
    ['period', `${manifest.period.from} – ${manifest.period.until}`],
    ['madeAt', `${date} ${time}`],
    ['madeBy', manifest.madeBy.name],
    ['masked', says(manifest.masked ? 'isMasked' : 'isWhole')],
    ...(manifest.purpose === '' ? [] : [['purpose', manifest.purpose] as [VerifyWord, string]]),
    ['chain', manifest.chain.map(({ n, hash }) => `${n} (${hash.slice(0, 12)}…)`).join(', ')],
  ];
  const line = (word: VerifyWord, value: string | HTMLElement) =>
    element('tr', {}, [element('th', { scope: 'row' }, [says(word)]), element('td', {}, [value])]);
  const registers = manifest.registers.map(({ title, rows }) =>
    element('tr', {}, [element('td', {}, [title]), element('td', { class: 'number' }, [rows.toLocaleString()])]),
  );
  const head = element('tr', {}, [
    element('th', { scope: 'col' }, [says('register')]),
    element('th', { scope: 'col', class: 'number' }, [says('rowCount')]),
  ]);
  return [
    element(
      'table',
      {},
      facts.map(([word, value]) => line(word, value)),
    ),
    element('h2', {}, [says('register')]),
    element('table', {}, [head, ...registers]),
  ];
}
