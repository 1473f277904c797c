import { Button } from '@mantine/core';
import { useDesk } from '../desk/use-desk.ts';
import { NumberField, SelectField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import styles from './print-screen.module.css';

interface PrinterChoiceProps {
  /** Empty: the system's own choice. */
  printer: string;
  onPrinter(name: string): void;
  copies: number;
  onCopies(copies: number): void;
  ready: boolean;
  onSend(): void;
  onSave(): void;
}

/** Which printer and how often; without one, the way to a file stands in front. */
export function PrinterChoice(props: PrinterChoiceProps) {
  const { printer, onPrinter, copies, onCopies, ready, onSend, onSave } = props;
  const t = useText();
  const { data: printers } = useDesk('print.printers', {});
  const none = printers?.length === 0;
  return (
    <>
      {none ? (
        <p className={styles.none}>
          <Meaning tone="soon">{t('print.preview.noPrinter')}</Meaning>
        </p>
      ) : (
        <>
          <SelectField<string>
            name="printer"
            label={t('print.preview.printer')}
            value={printer}
            onChange={onPrinter}
            empty={t('print.preview.systemPrinter')}
            options={(printers ?? []).map(({ name, title }) => ({ value: name, label: title }))}
          />
          <NumberField
            name="copies"
            label={t('print.preview.copies')}
            value={copies}
            onChange={onCopies}
            maxLength={2}
            fault={copies >= 1 && copies <= 20 ? undefined : 'range'}
          />
        </>
      )}
      <div className={styles.buttons}>
        <Button variant={none ? 'default' : 'filled'} disabled={!ready} onClick={onSend}>
          {t('print.preview.send')}
        </Button>
        <Button variant={none ? 'filled' : 'default'} disabled={!ready} onClick={onSave}>
          {t('print.preview.save')}
        </Button>
      </div>
    </>
  );
}
