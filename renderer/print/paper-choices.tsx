import { Button } from '@mantine/core';
import type { ListRequest, PaperRequest } from '../../shared/contract/print.ts';
import type { FaultAt } from '../../shared/errors.ts';
import {
  isGuide,
  isNumberless,
  isOfChosen,
  isOfThings,
  isSlip,
  type PaperSize,
  type PrintForm,
  sizesOf,
} from '../../shared/registers/prints.ts';
import { ChoiceField, SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import { DayField } from './day-field.tsx';
import styles from './print-screen.module.css';
import { alike, thisMonth, today } from './request.ts';

interface PaperChoicesProps {
  paper: PaperRequest;
  onPaper(paper: PaperRequest): void;
  size: PaperSize;
  onSize(size: PaperSize): void;
  fault: FaultAt | undefined;
}

/** Which form, on what paper, and of a register from when to when. */
export function PaperChoices({ paper, onPaper, size, onSize, fault }: PaperChoicesProps) {
  const t = useText();
  const choose = (form: PrintForm | '') => {
    if (form === '') return;
    const ids = 'ids' in paper ? paper.ids : null;
    if (isGuide(form)) onPaper({ form, ids: [] });
    else if (form === 'sampleTags') onPaper({ form, ids: [] });
    else if (isSlip(form)) {
      if (ids) onPaper({ form, ids });
    } else if (isOfChosen(form)) {
      if (ids) onPaper({ form, ids });
    } else if (isOfThings(form)) {
      if (ids) onPaper({ form, ids });
    } else if (form !== 'pack' && !('ids' in paper)) onPaper({ ...paper, form });
  };
  return (
    <>
      <SelectField<PrintForm>
        name="form"
        label={t('print.preview.which')}
        value={paper.form}
        onChange={choose}
        options={alike(paper.form).map((value) => ({ value, label: t(`print.form.${value}`) }))}
      />
      <SizeChoice form={paper.form} size={size} onSize={onSize} />
      {'ids' in paper ? (
        <p className={styles.hint}>{t(`print.preview.${hintOf(paper.form)}`)}</p>
      ) : (
        <SpanChoice paper={paper} onPaper={onPaper} fault={fault} />
      )}
    </>
  );
}

interface SizeChoiceProps {
  form: PrintForm;
  size: PaperSize;
  onSize(size: PaperSize): void;
}

/** Two are seen at once; a list of labels is opened. */
function SizeChoice({ form, size, onSize }: SizeChoiceProps) {
  const t = useText();
  const choices = sizesOf(form).map((value) => ({ value, label: t(`print.size.${value}`) }));
  const field = { name: 'size', label: t('print.preview.size'), value: size };
  if (choices.length <= 2) return <ChoiceField<PaperSize> {...field} onChange={onSize} choices={choices} />;
  return <SelectField<PaperSize> {...field} onChange={(next) => next !== '' && onSize(next)} options={choices} />;
}

function hintOf(form: PrintForm): 'logged' | 'masked' | 'whole' {
  if (isOfThings(form) || isNumberless(form) || isGuide(form) || form === 'sampleTags') return 'logged';
  return form === 'S03' || isOfChosen(form) ? 'masked' : 'whole';
}

interface SpanChoiceProps {
  paper: ListRequest;
  onPaper(paper: PaperRequest): void;
  fault: FaultAt | undefined;
}

function SpanChoice({ paper, onPaper, fault }: SpanChoiceProps) {
  const t = useText();
  const isSupervisor = useIsSupervisor();
  const at = (field: string) => (fault?.field === `paper.${field}` || fault?.field === field ? fault.code : undefined);
  return (
    <>
      <div className={styles.pair}>
        <DayField
          name="from"
          label={t('print.preview.from')}
          value={paper.from}
          onChange={(from) => onPaper({ ...paper, from })}
          fault={at('from')}
        />
        <DayField
          name="to"
          label={t('print.preview.to')}
          value={paper.to}
          onChange={(to) => onPaper({ ...paper, to })}
          fault={at('to')}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onPaper({ ...paper, ...spanOf(thisMonth(paper.form)) })}
        >
          {t('print.preview.thisMonth')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onPaper({ ...paper, ...lastMonth() })}>
          {t('print.preview.lastMonth')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={() => onPaper({ ...paper, from: today(), to: today() })}>
          {t('print.preview.today')}
        </Button>
      </div>
      {isNumberless(paper.form) ? null : isSupervisor && paper.form !== 'F09' && paper.form !== 'notifications' ? (
        <TextField
          name="purpose"
          label={t('print.preview.purpose')}
          hint={t('print.preview.purposeHint')}
          value={paper.purpose}
          onChange={(purpose) => onPaper({ ...paper, purpose })}
          maxLength={200}
        />
      ) : (
        <p className={styles.hint}>{t('print.preview.masked')}</p>
      )}
    </>
  );
}

function spanOf(paper: PaperRequest): { from: string; to: string } {
  return 'ids' in paper ? { from: today(), to: today() } : { from: paper.from, to: paper.to };
}

/** From its first day to its last. */
function lastMonth(): { from: string; to: string } {
  const [year = 0, month = 0] = today().split('-').map(Number);
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { from: day(Date.UTC(year, month - 2, 1)), to: day(Date.UTC(year, month - 1, 0)) };
}
