import { Button } from '@mantine/core';
import type { FieldFault } from '../../shared/errors.ts';
import type { HandoverSheet, SheetCount } from '../../shared/registers/handover-sheet.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen, type Screen } from '../shell/screen.ts';
import styles from './handovers.module.css';

interface CountsPanelProps {
  sheet: HandoverSheet;
  mayCount: boolean;
  /** What of the counts keeps it from being signed. */
  fault?: FieldFault | undefined;
}

/** S20, S07: keys blind, things shelf by shelf; what should be there is said only afterwards. */
export function CountsPanel({ sheet, mayCount, fault }: CountsPanelProps) {
  const t = useText();
  const { keys, items, sections, keySlipsSince } = sheet;
  return (
    <section aria-label={t('handovers.counts.title')} data-field="counts">
      <h2>{t('handovers.counts.title')}</h2>
      {fault && (
        <p role="alert">
          <Meaning tone="danger">{t(`handovers.counts.fault.${fault === 'reason' ? 'reason' : 'required'}`)}</Meaning>
        </p>
      )}
      <Count of="keys" count={keys} to={{ at: 'keys', view: 'count' }} owed mayCount={mayCount} />
      {keySlipsSince > 0 && <p className={styles.line}>{t('handovers.counts.movedSince', { count: keySlipsSince })}</p>}
      <Count
        of="items"
        count={items}
        to={{ at: 'foundItems', view: 'count' }}
        owed={sections.foundItems.length > 0}
        mayCount={mayCount}
      />
    </section>
  );
}

interface CountProps {
  of: 'keys' | 'items';
  count: SheetCount | null;
  to: Screen;
  owed: boolean;
  mayCount: boolean;
}

function Count({ of, count, to, owed, mayCount }: CountProps) {
  const t = useText();
  const said = count && { expected: count.expected, found: count.found };
  const differs = count !== null && (count.differences.length > 0 || count.strange.length > 0);
  return (
    <div className={styles.line}>
      <span>
        {t(`handovers.counts.${of}`)}{' '}
        {count === null || said === null ? (
          <Meaning tone={owed ? 'waits' : 'plain'}>{t(`handovers.counts.${owed ? 'owed' : 'notNeeded'}`)}</Meaning>
        ) : count.open ? (
          <Meaning tone="danger">{t('handovers.counts.open', said)}</Meaning>
        ) : (
          <Meaning tone="done">{t(`handovers.counts.${differs ? 'differs' : 'agrees'}`, said)}</Meaning>
        )}
      </span>
      {mayCount && owed && (
        <Button variant="default" size="compact-sm" onClick={() => openScreen(to)}>
          {t(of === 'keys' ? 'handovers.counts.toKeys' : 'handovers.counts.toItems')}
        </Button>
      )}
      {count && <Differences count={count} />}
    </div>
  );
}

/** Each difference with what was said of it. */
export function Differences({ count }: { count: SheetCount }) {
  const t = useText();
  return (
    <>
      {count.differences.map(({ what, expected, found, explanation }) => (
        <small key={what}>
          {what}：{expected} → {found} {explanation}
        </small>
      ))}
      {count.strange.length > 0 && <small>{t('handovers.counts.strange', { tags: count.strange.join('、') })}</small>}
    </>
  );
}
