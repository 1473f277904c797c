import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { nextWallTime } from '../../shared/time/site-time.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { NowStrip } from '../indicators/now-strip.tsx';
import { openLine } from '../shell/open-line.ts';
import { groupLines, lineKey, type NowGroup } from './group-lines.ts';
import styles from './now.module.css';
import { NowLineView } from './now-line.tsx';

/** What is due and what will be: one list, most urgent first, one thing to do on each line. */
export function NowScreen() {
  const t = useText();
  const { data, error } = useDesk('now.list', {});
  const second = useNow();
  const { site, parameters } = useSite();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<NowGroup>>(new Set());
  const dayEnd = nextWallTime(second, '00:00', site.timeZone);
  const groups = groupLines(data?.lines ?? [], second, parameters['now.soonMinutes'], dayEnd);
  const visible = groups.flatMap(({ group, lines }) => (folded.has(group) ? [] : lines));
  const current = visible.find((line) => lineKey(line) === chosen) ?? visible[0];
  const some = visible.length > 0;
  useEffect(() => {
    if (some && document.activeElement === document.body) list.current?.focus();
  }, [some]);

  const fold = (group: NowGroup) =>
    setFolded((last) => new Set(last.has(group) ? [...last].filter((other) => other !== group) : [...last, group]));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && current) {
      // Or the same press would go on to send the form that opens.
      event.preventDefault();
      return openLine(current);
    }
    if (event.key === 'ArrowRight') setFolded(new Set());
    if (event.key === 'ArrowLeft')
      for (const { group, lines } of groups) if (current && lines.includes(current)) fold(group);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -visible.length, End: visible.length }[event.key];
    if (step === undefined || !current) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(visible.length - 1, visible.indexOf(current) + step));
    const next = visible[at];
    if (next) setChosen(lineKey(next));
  };

  if (error) return <p className={styles.screen}>{errorText(error, t)}</p>;
  if (!data) return <div className={styles.screen} />;
  return (
    <section className={styles.screen}>
      <h1 className={styles.title}>
        {t('now.title')} <small>{visible.length > 0 && t('now.keys')}</small>
      </h1>
      <NowStrip />
      {data.lines.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('now.empty')}</p>
          <p>{t('now.emptyHint')}</p>
        </div>
      ) : (
        <div
          ref={list}
          className={styles.list}
          role="listbox"
          tabIndex={0}
          aria-label={t('now.list')}
          aria-activedescendant={current ? `now-${lineKey(current).replace(' ', '-')}` : undefined}
          onKeyDown={onKeyDown}
        >
          {groups.map(({ group, lines }) => (
            <Group key={group} group={group} count={lines.length} folded={folded.has(group)} onFold={() => fold(group)}>
              {lines.map((line) => (
                <NowLineView
                  key={lineKey(line)}
                  line={line}
                  chosen={line === current}
                  onPoint={() => setChosen(lineKey(line))}
                  onOpen={() => openLine(line)}
                />
              ))}
            </Group>
          ))}
        </div>
      )}
    </section>
  );
}

interface GroupProps {
  group: NowGroup;
  count: number;
  folded: boolean;
  onFold(): void;
  children: React.ReactNode;
}

function Group({ group, count, folded, onFold, children }: GroupProps) {
  const t = useText();
  const minutes = useSite((s) => s.parameters['now.soonMinutes']);
  const name = group === 'soon' && minutes === 60 ? t('now.soonHour') : t(`now.group.${group}`, { minutes });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not a fieldset
    <div role="group" aria-label={name} className={styles.group}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the keyboard folds with the arrows */}
      <div
        role="presentation"
        className={styles.groupName}
        data-group={group}
        data-folded={folded || undefined}
        onClick={onFold}
      >
        {name} <span>{count}</span>
      </div>
      {folded ? null : children}
    </div>
  );
}
