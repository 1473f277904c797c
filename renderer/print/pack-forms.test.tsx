import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aKey, aLoan } from '../../tests/fixtures/keys.ts';
import { emergencyForm } from '../../tests/fixtures/reports.ts';
import { aVisit } from '../../tests/fixtures/visitors.ts';
import { Sheets } from './sheets.tsx';

afterEach(cleanup);

test('S25 the paper pack reads as paper: how things stand, whom to call, where keys hang, and ten numbered forms', async () => {
  const building = await openBuilding();
  const { desk, receptionist, units } = building;
  await desk.call('visits.signIn', aVisit({ name: '陈工', contact: '13955556666' }), receptionist);
  const key = await desk.call('keys.save', aKey({ keyCode: 'PB-07', cabinetPos: 'A7' }), receptionist);
  await desk.call('keys.lend', aLoan(building, [key]), receptionist);
  const burst = emergencyForm({ emergencyType: 'burstPipe', unitId: units.w0805.id, phone: '13900001234' });
  await desk.call('cases.registerEmergency', burst, receptionist);
  const { paper } = await desk.call('pack.compose', {}, null);
  const { container } = render(<Sheets paper={paper} size="A4" />);
  const said = container.textContent ?? '';
  for (const part of ['应急纸包：现在的情况', '陈工', '139****6666', 'PB-07', '郑主管', 'W-0805', '13900001234']) {
    expect(said).toContain(part);
  }
  for (const part of ['应急纸包：电话', 'E-1203', '13812345678', '工程部', '8009', '应急纸包：钥匙柜位', '✕ PB-07']) {
    expect(said).toContain(part);
  }
  expect(said).toContain('特殊邮件（0）：没有');
  expect(said).not.toContain('13955556666');
  expect(said.match(/单号 O-A-250303-\d\d/g)).toHaveLength(10);
  // Each with its number as a bar code, all different.
  expect(new Set([...container.querySelectorAll('img')].map(({ src }) => src)).size).toBe(10);
});
