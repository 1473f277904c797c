import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { type Screen, useScreen } from '../shell/screen.ts';

const pages = ['indicators', 'workReports', 'surveys'] as const;
type Page = (typeof pages)[number];
const screens = {
  indicators: { at: 'indicators' },
  workReports: { at: 'workReports' },
  surveys: { at: 'surveys' },
} as const satisfies Record<Page, Screen>;

/** What there is under 报表: the numbers, and what is made of them. */
export function ReportTabs({ page }: { page: Page }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  return (
    <ChoiceField<Page>
      name="page"
      label={t('workReports.pages.label')}
      value={page}
      onChange={(next) => replace(screens[next])}
      choices={pages.map((value) => ({ value, label: t(`workReports.pages.${value}`) }))}
    />
  );
}
