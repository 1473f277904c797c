import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';

/** Says on a record's page that it was on paper first: which sheet, who entered it and when. Nothing where it was not. */
export function PaperMark({ record }: { record: string }) {
  const t = useText();
  const format = useFormat();
  const { data: form } = useDesk('paperForms.ofRecord', { record });
  if (form?.record !== record) return null;
  const said = { no: form.paperFormNo, name: form.byName, time: format.exact(form.enteredAt).slice(0, 16) };
  return <em>{t('log.paper.ofForm', said)}</em>;
}
