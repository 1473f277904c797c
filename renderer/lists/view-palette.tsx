import { Button } from '@mantine/core';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ListName, View } from '../../shared/registers/lists.ts';
import { type CallInput, call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { initials } from '../session/initials.ts';
import { useIsSupervisor, usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { builtIn } from './built-in.ts';
import { isSame, type NarrowedList, type Narrowing } from './narrowing.ts';
import { Palette, type PaletteLine } from './palette.tsx';
import styles from './view-palette.module.css';

interface ViewLine extends PaletteLine {
  shows: Narrowing | null;
  view: View | null;
}

const save = (view: object) => call('views.save', view as CallInput<'views.save'>);

/** Alt+V: the views every desk has, one's own and the shared ones; another name keeps what the list shows now. */
export function ViewPalette({ narrowed, onClose }: { narrowed: NarrowedList; onClose(): void }) {
  const t = useText();
  const { list, narrowing, change } = narrowed;
  const own = useDesk('views.list', { list }).data ?? [];
  const [problem, setProblem] = useState<unknown>(null);
  const [renamed, setRenamed] = useState<View | null>(null);
  const lines: ViewLine[] = [...builtInLines(list, narrowing, t), ...own.map((view) => lineOf(view, narrowing, t))];

  const keep = async (name: string) => {
    try {
      const view = renamed ?? { id: newId(), list, shared: false, chosen: narrowing };
      await save({ ...view, name });
      setProblem(null);
      if (renamed) setRenamed(null);
      else onClose();
    } catch (error) {
      setProblem(error);
    }
  };
  const linesFor = (typed: string): ViewLine[] => {
    const name = typed.trim();
    const asNew: ViewLine[] =
      name === '' || lines.some(({ text }) => text === name)
        ? []
        : [
            {
              key: 'new',
              group: '',
              text: t(renamed ? 'lists.renameTo' : 'lists.keepAs', { name }),
              shows: null,
              view: null,
            },
          ];
    if (renamed) return asNew;
    const wanted = name.toLowerCase();
    const found = lines.filter(({ text }) => text.toLowerCase().includes(wanted) || initials(text).startsWith(wanted));
    return [...found, ...asNew];
  };
  return (
    <Palette<ViewLine>
      key={renamed?.id ?? ''}
      label={t('lists.views')}
      placeholder={renamed ? t('lists.newName', { name: renamed.name }) : t('lists.viewHint')}
      linesFor={linesFor}
      onPick={(line, typed) => {
        if (line.shows === null) return void keep(typed.trim());
        change(line.shows);
        onClose();
      }}
      onClose={onClose}
      below={(line) => (
        <>
          {problem !== null && (
            <p role="alert" className={styles.problem}>
              {errorText(problem, t)}
            </p>
          )}
          {line?.view && !renamed && <Tools view={line.view} onRename={setRenamed} onProblem={setProblem} />}
        </>
      )}
      nothing={t('words.nothingFound')}
      hint={t('lists.viewKeys')}
    />
  );
}

type Say = ReturnType<typeof useText>;

function builtInLines(list: ListName, narrowing: Narrowing, t: Say): ViewLine[] {
  return builtIn[list].map(({ name, shows }) => {
    const said = { key: name, group: t('lists.builtIn'), text: t(name) };
    return { ...said, shows, view: null, on: isSame(shows, narrowing) };
  });
}

function lineOf(view: View, narrowing: Narrowing, t: Say): ViewLine {
  const group = t(view.shared ? 'lists.shared' : 'lists.own');
  return { key: view.id, group, text: view.name, shows: view.chosen, view, on: isSame(view.chosen, narrowing) };
}

interface ToolsProps {
  view: View;
  onRename(view: View): void;
  onProblem(problem: unknown): void;
}

/** What may be done with the marked view, by whom it belongs to, or by a supervisor. */
function Tools({ view, onRename, onProblem }: ToolsProps) {
  const t = useText();
  const supervisor = useIsSupervisor();
  const me = usePerson()?.id;
  const mayChange = supervisor || (!view.shared && view.ownerId === me);
  const rename = () => onRename(view);
  const remove = () => void call('views.remove', { viewId: view.id }).catch(onProblem);
  const share = () => void save({ ...view, shared: !view.shared }).catch(onProblem);
  useKeys({ 'alt+R': rename, 'alt+Delete': remove, 'alt+S': supervisor ? share : undefined }, { enabled: mayChange });
  if (!mayChange) return null;
  const tools: [string, string, () => void][] = [
    ['Alt R', t('lists.rename'), rename],
    ['Alt Del', t('lists.remove'), remove],
    ...(supervisor
      ? [['Alt S', t(view.shared ? 'lists.unshare' : 'lists.share'), share] as [string, string, () => void]]
      : []),
  ];
  return (
    <div className={styles.tools}>
      {tools.map(([key, text, run]) => (
        <Button key={key} variant="default" size="compact-sm" onClick={run}>
          {text}&nbsp;<kbd>{key}</kbd>
        </Button>
      ))}
    </div>
  );
}
