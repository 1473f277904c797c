import {
  type HandoverSheet,
  isOverdue,
  type SheetSection,
  sheetSections,
} from '../../shared/registers/handover-sheet.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './handovers.module.css';

interface SectionTilesProps {
  sheet: HandoverSheet;
  chosen: SheetSection;
  onChoose(section: SheetSection): void;
}

/** The whole sheet at a glance: each register with how much of it is open; a press opens its list. */
export function SectionTiles({ sheet, chosen, onChoose }: SectionTilesProps) {
  const t = useText();
  return (
    <div className={styles.tiles}>
      {sheetSections.map((section) => {
        const lines = sheet.sections[section];
        const overdue = lines.filter((line) => isOverdue(line, sheet.at)).length;
        return (
          <button
            key={section}
            type="button"
            className={styles.tile}
            aria-pressed={section === chosen}
            data-empty={lines.length === 0 || undefined}
            onClick={() => onChoose(section)}
          >
            <b>{lines.length}</b>
            <span>{t(`handovers.section.${section}`)}</span>
            {overdue > 0 && (
              <small>
                <Meaning tone="danger">{t('handovers.overdue', { count: overdue })}</Meaning>
              </small>
            )}
          </button>
        );
      })}
    </div>
  );
}
