import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { NowLine } from '../../shared/contract/desk.ts';
import { nextWallTime } from '../../shared/time/site-time.ts';
import { useNow } from '../desk/steady-now.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { openLine } from '../shell/open-line.ts';
import { groupLines, lineKey, type NowGroup } from './group-lines.ts';
import styles from './now.module.css';
import { NowLineView } from './now-line.tsx';

/** Lines by how soon they are due; the arrows choose and fold, Enter does what the line asks for. */
export function NowLines({ lines, label }: { lines: readonly NowLine[]; label: string }) {
  const second = useNow();
  const { site, parameters } = useSite();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<NowGroup>>(new Set());
  const dayEnd = nextWallTime(second, '00:00', site.timeZone);
  const groups = groupLines(lines, second, parameters['now.soonMinutes'], dayEnd);
  const visible = groups.flatMap(({ group, lines: inGroup }) => (folded.has(group) ? [] : inGroup));
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
      for (const { group, lines: inGroup } of groups) if (current && inGroup.includes(current)) fold(group);
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -visible.length, End: visible.length }[event.key];
    if (step === undefined || !current) return;
    event.preventDefault();
    const at = Math.max(0, Math.min(visible.length - 1, visible.indexOf(current) + step));
    const next = visible[at];
    if (next) setChosen(lineKey(next));
  };

  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={current ? `now-${lineKey(current).replace(' ', '-')}` : undefined}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ group, lines: inGroup }) => (
        <Group key={group} group={group} count={inGroup.length} folded={folded.has(group)} onFold={() => fold(group)}>
          {inGroup.map((line) => (
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
