import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { listSorts, WhereOf } from '../../shared/registers/lists.ts';
import { StartBackEntry } from '../back-entry/start-back-entry.tsx';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useText } from '../i18n/index.ts';
import { NarrowBar, NarrowChips } from '../lists/narrow-bar.tsx';
import { isAll, useNarrowing } from '../lists/narrowing.ts';
import { useScreen } from '../shell/screen.ts';
import styles from './log.module.css';
import { LogLineLine, logLineHeight } from './log-line.tsx';
import { LogRecord } from './log-record.tsx';
import { showQuickLine } from './quick-line.ts';

type LogSort = (typeof listSorts)['logLines'][number];

/** Alt+9: the desk's log, in the order in which it was written, and one line with all that was said about it. */
export function LogScreen({ lineId }: { lineId?: string | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const narrowed = useNarrowing('logLines');
  const { where, sort, text } = narrowed.narrowing;
  const [first, setFirst] = useState(0);
  const asked = { where: where as WhereOf<'logLines'>, sort: sort as LogSort, text: useDeferredValue(text) };
  const pages = usePages('logLines.list', asked, first);
  return (
    <div className={styles.screen}>
      <FilteredList
        label={t('log.list')}
        placeholder={t('log.filter')}
        filter={text}
        onFilter={(words) => narrowed.change({ text: words })}
        besides={<NarrowBar narrowed={narrowed} />}
        under={<NarrowChips narrowed={narrowed} />}
        onBackspace={narrowed.takeOffLast}
        pages={pages}
        lineHeight={logLineHeight}
        chosenId={lineId}
        onChoose={({ id }) => replace({ at: 'log', lineId: id })}
        onEnter={() => {}}
        onFirst={setFirst}
        show={(line) => <LogLineLine line={line} />}
        fresh={(count) => t('log.fresh', { count })}
        empty={t(isAll(where) ? 'log.empty' : 'lists.nothing')}
        beneath={
          <div className={styles.beneath}>
            <Button size="compact-md" onClick={() => showQuickLine({})} rightSection={<kbd>F9</kbd>}>
              {t('log.write')}
            </Button>
            <StartBackEntry />
          </div>
        }
        autoFocus
      />
      {lineId ? <LogRecord key={lineId} lineId={lineId} /> : <p className={screenStyles.nothing}>{t('log.pickOne')}</p>}
    </div>
  );
}
