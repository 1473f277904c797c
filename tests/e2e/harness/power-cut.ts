import { focused } from './hands.ts';
import { intakeField } from './reporting.ts';
import type { RunningDesk } from './running-desk.ts';
import { zh } from './words.ts';

/** F2 and a report of no power from a room the directory knows; everything asked, not saved yet. */
export async function openPowerReport(desk: RunningDesk, room: string): Promise<void> {
  const { page, hands } = desk;
  await hands.press('F2');
  await focused(intakeField(desk, 'who')).waitFor();
  await hands.type(room);
  await hands.press('Enter');
  await focused(intakeField(desk, 'where')).waitFor();
  await hands.write('整户');
  await hands.press('Enter');
  await hands.type('dd');
  await hands.press('Enter');
  await focused(intakeField(desk, 'content')).waitFor();
  await hands.write('没电');
  await hands.press('Tab');
  await focused(page.getByLabel(zh.intake.ext)).waitFor();
  await hands.type(' ');
}
