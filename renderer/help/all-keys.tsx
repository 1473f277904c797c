import { type TextKey, useText } from '../i18n/index.ts';
import { registers } from '../shell/register-list.ts';
import styles from './help.module.css';

export const groups: readonly { title: TextKey; keys: readonly [string, TextKey][] }[] = [
  {
    title: 'shell.keys.start',
    keys: [
      ['F2', 'shell.starts.intake'],
      ['F3', 'shell.starts.visitors'],
      ['F4', 'shell.starts.keys'],
      ['F5', 'shell.starts.mail'],
      ['F6', 'shell.starts.call'],
      ['F7', 'shell.keys.caller'],
      ['F8', 'shell.starts.emergency'],
      ['F9', 'shell.starts.log'],
      ['Ctrl K', 'shell.keys.search'],
      ['Alt 0', 'shell.keys.alarm'],
      ['Alt D', 'drafts.list'],
    ],
  },
  {
    title: 'shell.keys.write',
    keys: [
      ['Tab', 'shell.keys.nextField'],
      ['↑ ↓', 'shell.keys.choose'],
      ['/  Ctrl J', 'phrases.pick'],
      ['Ctrl Enter', 'shell.keys.save'],
      ['Alt Enter', 'intake.saveUnclear'],
      ['Alt R', 'intake.duplicate.link'],
      ['Alt G', 'shell.keys.event'],
    ],
  },
  {
    title: 'shell.keys.go',
    keys: [
      ...registers.map(({ at, key }): [string, TextKey] => [`Alt ${key}`, `shell.screens.${at}`]),
      ['Esc', 'shell.keys.back'],
    ],
  },
  {
    title: 'shell.keys.lists',
    keys: [
      ['Alt F', 'lists.filters'],
      ['Alt V', 'lists.views'],
      ['Space', 'shell.keys.mark'],
      ['Alt U', 'units.open'],
      ['Ctrl P', 'shell.keys.print'],
    ],
  },
  {
    title: 'shell.keys.desk',
    keys: [
      ['Ctrl L', 'shell.lockOrSwitch'],
      ['Alt Y', 'log.night.mode'],
      ['Ctrl + / −', 'shell.keys.zoom'],
      ['F1  ?', 'help.title'],
    ],
  },
];

/** All keys there are, on one page. */
export function AllKeys() {
  const t = useText();
  return (
    <div className={styles.groups}>
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <dl className={styles.keys}>
            {keys.map(([key, text]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(text)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
