import type { Locator } from 'playwright-core';
import type { IncidentStep } from '../../../shared/registers/incident-states.ts';
import { focused } from './hands.ts';
import { sign } from './pen.ts';
import { keysOf } from './register-keys.ts';
import type { RunningDesk } from './running-desk.ts';
import { zh } from './words.ts';

const words = zh.incidents;

/** The page of the incident at a place. */
export const incidentAt = ({ page }: RunningDesk, place: string): Locator =>
  page.getByRole('article', { name: new RegExp(place) });

/** From any screen to a saved incident: one key for what it is, then where and what it looks like. */
export async function writeIncident(desk: RunningDesk, place: string, phenomenon: string): Promise<Locator> {
  const { page, hands } = desk;
  await hands.press(keysOf('incidents'));
  await page.getByRole('listbox', { name: words.list }).or(page.getByText(words.emptyOwed)).first().waitFor();
  await hands.press('Control+i');
  const form = page.getByRole('form', { name: words.newTitle });
  await form.waitFor();
  await hands.press('3');
  await focused(form.getByLabel(words.field.place)).waitFor();
  await hands.write(place);
  await hands.press('Enter');
  await focused(form.getByLabel(words.field.phenomenon)).waitFor();
  await hands.write(phenomenon);
  await hands.press('Control+Enter');
  const record = incidentAt(desk, place);
  await record.waitFor();
  return record;
}

export const incidentStep = (record: Locator, step: IncidentStep): Locator =>
  record.getByRole('button', { name: words.step[step], exact: true });

/** Controlled, over, and all of it written down: the report is owed. */
export async function untilReportOwed({ hands }: RunningDesk, record: Locator): Promise<void> {
  await incidentStep(record, 'control').press('Enter');
  await hands.press('Control+Enter');
  await record.getByText(words.state.controlled, { exact: true }).first().waitFor();
  await incidentStep(record, 'end').press('Enter');
  await hands.press('Control+Enter');
  await record.getByText(words.state.ended, { exact: true }).first().waitFor();
  await incidentStep(record, 'fill').first().press('Enter');
  await record.getByLabel(words.field.measures).fill('关阀、抽水');
  await record.getByRole('checkbox', { name: words.field.noLosses }).press('Space');
  await hands.press('Control+Enter');
  await incidentStep(record, 'close').press('Enter');
  await record.getByRole('button', { name: words.newReport }).waitFor();
}

/** Writes what is left of an opened report, signs and sends it; from then on it is locked. */
export async function sendReport(desk: RunningDesk, record: Locator): Promise<void> {
  const form = record.getByRole('form', { name: words.reportTitle });
  for (const part of ['impact', 'handling', 'cause', 'corrective', 'submittedTo'] as const) {
    const field = form.getByRole('textbox', { name: new RegExp(`^${words.field[part]}`) });
    if ((await field.inputValue()) === '') await field.fill(`${words.field[part]}：水泵房`);
  }
  await sign(desk, words.author);
  await desk.hands.press('Control+Enter');
  await record.getByText(words.locked).waitFor();
}
