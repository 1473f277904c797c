import { tidyFingerprint } from '../../shared/export/fingerprint.ts';
import { verifyExport } from '../../shared/export/verify.ts';
import { browserFolder, type Chosen, exportIn } from './browser-folder.ts';
import { chosenFiles, droppedFiles } from './dropped.ts';
import { element, says } from './element.ts';
import { verdictShown } from './verdict-shown.ts';

const main = document.querySelector('main');
if (main) build(main);

/** The whole page: where to put the folder, which key is expected, and what was found. */
function build(page: HTMLElement): void {
  const files = element('input', { type: 'file', id: 'files', multiple: '' });
  files.webkitdirectory = true;
  const key = element('input', { type: 'text', id: 'key', autocomplete: 'off', spellcheck: 'false' });
  const drop = element('div', { id: 'drop' }, [
    element('p', {}, [says('drop')]),
    element('label', { class: 'choose', for: 'files' }, [says('choose'), files]),
  ]);
  const found = element('section', { id: 'found', 'aria-live': 'polite' });
  page.append(
    element('h1', {}, [says('title')]),
    element('p', { class: 'quiet' }, [says('intro')]),
    element('label', { for: 'key' }, [says('key')]),
    key,
    element('p', { class: 'quiet' }, [says('keyHint')]),
    drop,
    found,
    element('p', { class: 'quiet' }, [says('trust')]),
  );
  const check = (chosen: Promise<Chosen>) => void show(chosen, key.value, found);
  files.addEventListener('change', () => files.files && check(Promise.resolve(chosenFiles(files.files))));
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (event.dataTransfer) check(droppedFiles(event.dataTransfer.items));
  });
}

async function show(chosen: Promise<Chosen>, typed: string, found: HTMLElement): Promise<void> {
  const bar = element('progress', { max: '1', value: '0', 'aria-label': '…' });
  found.replaceChildren(element('p', {}, [says('checking')]), bar);
  const expected = tidyFingerprint(typed);
  try {
    const folder = browserFolder(exportIn(await chosen));
    const verdict = await verifyExport(folder, expected === '' ? [] : [expected], (done, total) => {
      bar.value = total > 0 ? done / total : 1;
    });
    found.replaceChildren(...verdictShown(verdict, expected !== ''));
  } catch (error) {
    found.replaceChildren(element('p', { id: 'verdict', class: 'altered' }, [String(error)]));
  }
}
