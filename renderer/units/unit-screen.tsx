import { useEffect, useRef, useState } from 'react';
import { type UnitLine, type UnitSource, unitSources } from '../../shared/contract/units.ts';
import { SteadyList, type SteadyListHandle } from '../cases/steady-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { openScreen } from '../shell/screen.ts';
import { UnitFacts } from './unit-facts.tsx';
import { screenOfLine, UnitLineView, unitLineHeight } from './unit-line.tsx';
import styles from './unit-screen.module.css';

type Shown = UnitSource | 'all';
const choices: readonly Shown[] = ['all', ...unitSources];

/** 房间卡: one room and everything about it; what is open first, then its whole history. */
export function UnitScreen({ unitId }: { unitId: string }) {
  const t = useText();
  const { data: card, error } = useDesk('units.card', { unitId });
  const box = useRef<HTMLElement>(null);
  const known = card?.unit.id === unitId;
  useEffect(() => {
    if (known) box.current?.focus();
  }, [known]);
  useKeys({
    F2: () => openScreen({ at: 'intake', unitId }),
    F3: () => openScreen({ at: 'visitors', fresh: true, unitId }),
    F6: () => openScreen({ at: 'calls', fresh: true, unitId }),
  });
  if (error) return <p className={styles.nothing}>{errorText(error, t)}</p>;
  if (!known) return null;
  return (
    <article ref={box} className={styles.card} tabIndex={-1} aria-label={`${t('units.title')} ${card.unit.code}`}>
      <UnitFacts card={card} />
      <History unitId={unitId} />
    </article>
  );
}

function History({ unitId }: { unitId: string }) {
  const t = useText();
  const [shown, setShown] = useState<Shown>('all');
  const [first, setFirst] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRef<SteadyListHandle>(null);
  const sources: UnitSource[] = shown === 'all' ? [...unitSources] : [shown];
  const pages = usePages('units.history', { unitId, sources }, first);
  const counts = useDesk('units.history', { unitId, sources: [...unitSources], offset: 0, limit: 1 }).data?.counts;
  const open = (line: UnitLine | undefined) => line && openScreen(screenOfLine(line));
  const show = (source: Shown) => {
    setShown(source);
    setFirst(0);
    setChosen(null);
  };
  const step = (n: number) => {
    const next = chosen === null ? 0 : Math.max(0, Math.min(pages.total - 1, chosen + n));
    setChosen(next);
    list.current?.reveal(next);
  };
  const beside = (n: number) => show(choices[(choices.indexOf(shown) + n + choices.length) % choices.length] ?? 'all');
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    PageDown: () => step(8),
    PageUp: () => step(-8),
    ArrowRight: () => beside(1),
    ArrowLeft: () => beside(-1),
    Enter: ({ target }) => {
      if (target instanceof HTMLButtonElement || chosen === null) return false;
      open(pages.lines.get(chosen));
    },
  });
  const total = shown === 'all' ? sumOf(counts) : counts?.[shown];
  return (
    <section className={styles.history} aria-label={t('units.history')}>
      {/* biome-ignore lint/a11y/useSemanticElements: choices of what is shown, not fields of a form */}
      <div role="group" className={styles.sources} aria-label={t('units.sources')}>
        {choices.map((source) => {
          const count = source === 'all' ? sumOf(counts) : counts?.[source];
          return (
            <button key={source} type="button" aria-pressed={source === shown} onClick={() => show(source)}>
              {source === 'all' ? t('units.all') : t(`units.source.${source}`)} {count?.total ?? ''}
              {count && count.open > 0 ? ` · ${t('units.openCount', { count: count.open })}` : ''}
            </button>
          );
        })}
      </div>
      {pages.total === 0 && !pages.waiting ? (
        <p className={styles.nothing}>{t('units.nothing')}</p>
      ) : (
        <SteadyList<UnitLine>
          id="unit-history"
          label={t('units.history')}
          total={pages.total}
          lines={pages.lines}
          lineHeight={unitLineHeight}
          chosen={chosen}
          onChoose={open}
          onFirst={setFirst}
          show={(line) => <UnitLineView line={line} />}
          fresh={(count) => t('cases.fresh', { count })}
          handle={list}
        />
      )}
      <p className={styles.total} role="status">
        {total ? t('units.counted', { open: total.open, total: total.total }) : ''} · {t('units.keys')}
      </p>
    </section>
  );
}

function sumOf(counts: Record<UnitSource, { open: number; total: number }> | undefined) {
  if (!counts) return undefined;
  const all = Object.values(counts);
  return { open: all.reduce((n, c) => n + c.open, 0), total: all.reduce((n, c) => n + c.total, 0) };
}
