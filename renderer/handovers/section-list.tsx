import {
  type HandoverSheet,
  isOverdue,
  type SheetLine,
  type SheetSection,
} from '../../shared/registers/handover-sheet.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './handovers.module.css';
import { screenOfLine } from './open-sheet-line.ts';

/** What a section holds, each line with the way to its record. */
export function SectionList({ sheet, section }: { sheet: HandoverSheet; section: SheetSection }) {
  const t = useText();
  const format = useFormat();
  const lines = sheet.sections[section];
  if (lines.length === 0) return <p>{t('handovers.allClear')}</p>;
  const note = ({ status }: SheetLine) =>
    section !== 'visitors'
      ? ''
      : status === 'noExit'
        ? t('handovers.noExit')
        : status === 'arrived'
          ? t('handovers.held')
          : '';
  return (
    <table className={styles.table} aria-label={t(`handovers.section.${section}`)}>
      <thead>
        <tr>
          {(['no', 'what', 'place', 'who', 'due'] as const).map((column) => (
            <th key={column}>{t(`handovers.column.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.record}>
            <td>
              <button type="button" className={keyStyles.link} onClick={() => openScreen(screenOfLine(section, line))}>
                {line.no || t(`drafts.form.${line.status}` as never)}
              </button>
            </td>
            <td title={line.what}>{line.what}</td>
            <td title={line.place}>{line.place}</td>
            <td title={line.who}>{line.who}</td>
            <td>
              {note(line) ? (
                <Meaning tone="soon">{note(line)}</Meaning>
              ) : line.dueAt === null ? (
                ''
              ) : (
                <Meaning tone={isOverdue(line, sheet.at) ? 'danger' : 'plain'}>
                  {format.moment(line.dueAt, sheet.at)}
                </Meaning>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
