import type { ListRequest, PaperContent, Volume } from '../../shared/contract/print.ts';
import type { ListForm } from '../../shared/registers/prints.ts';
import type { Look } from '../store/act.ts';
import { monthsFollowed } from './months-followed.ts';

/** A register that is one table over some days. */
export type RegisterForm = Exclude<ListForm, 'bound' | 'F57' | 'F58'>;

/** What is bound, in the order of the volume (S27); the roster and the night's log have volumes of their own. */
export const boundForms = [
  'F02',
  'F06',
  'calls',
  'F12',
  'F23',
  'F24',
  'loans',
  'notifications',
] as const satisfies RegisterForm[];

/** S15, S27: the registers of these days behind one cover that says what is in them. @param read makes one of them */
export function boundMonth(
  look: Look,
  { from, to }: ListRequest,
  read: (form: RegisterForm) => PaperContent,
): Extract<PaperContent, { form: 'bound' }> {
  const volumes = boundForms.map((form): Volume => {
    const content = read(form);
    const lines = linesOf(content);
    return { content, lines: lines.length, voided: lines.filter((line) => 'voided' in line && line.voided).length };
  });
  return { form: 'bound', months: monthsFollowed(look, from, to), volumes };
}

function linesOf(content: PaperContent): readonly object[] {
  if ('rows' in content) return content.rows;
  if ('calls' in content) return content.calls;
  if ('visits' in content) return content.visits;
  if ('batches' in content) return content.batches;
  return 'items' in content ? content.items : [];
}
