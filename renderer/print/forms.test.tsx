import { randomUUID } from 'node:crypto';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Paper, PaperRequest } from '../../shared/contract/print.ts';
import { chosenForms, keyForms, listForms, slipForms, slipRegisters } from '../../shared/registers/prints.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { openPowerCut, outage } from '../../tests/fixtures/building-events.ts';
import { at } from '../../tests/fixtures/clock.ts';
import { assigned, investigated, signedSatisfied, slipTexts } from '../../tests/fixtures/complaints.ts';
import { aShift } from '../../tests/fixtures/duty.ts';
import { store } from '../../tests/fixtures/found-items.ts';
import { begin } from '../../tests/fixtures/handovers.ts';
import { findLeak } from '../../tests/fixtures/incidents.ts';
import { aLoan, hang } from '../../tests/fixtures/keys.ts';
import { aBatch, aPickUp, takeIn } from '../../tests/fixtures/mail.ts';
import { drawing, drawn, orderFor, workedOn } from '../../tests/fixtures/orders.ts';
import { endedPowerCut, filedComplaint, photographedSlip } from '../../tests/fixtures/papers.ts';
import { aFinding, aRoute, begin as beginRound, emptyRooms } from '../../tests/fixtures/patrols.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { aSurvey } from '../../tests/fixtures/surveys.ts';
import { uglyTexts } from '../../tests/fixtures/ugly-text.ts';
import { visit } from '../../tests/fixtures/visitors.ts';
import { loadCharts } from '../charts/use-charts.ts';
import { showLanguage } from '../i18n/index.ts';
import { brief } from './form.ts';
import { Sheets } from './sheets.tsx';

afterEach(async () => {
  cleanup();
  await showLanguage('zh-CN');
});

const paperOf = ({ desk, receptionist }: Building, paper: PaperRequest): Promise<Paper> =>
  desk.call('print.paper', { paper }, receptionist);

/** @returns every word on the sheets */
function words(paper: Paper): string {
  return render(<Sheets paper={paper} size="A4" />).container.textContent ?? '';
}

const isText = (value: unknown): value is string => typeof value === 'string';
const march = { from: '2025-03-01', to: '2025-03-31', purpose: '' };

test('S05 the customer-area slip: price lines, who pays, both signatures, parts with both numbers', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const paid = lampReport(building, {
    subCategory: 'paidParts',
    chargeable: true,
    content: '换两个温控器',
    details: {},
  });
  const { record } = await desk.call('cases.register', paid, receptionist);
  const lines = [
    { itemCode: 'thermostat' as const, description: '', qty: 2, unitPrice: null },
    { itemCode: null, description: '柜锁更换', qty: 1, unitPrice: 4550 },
  ];
  const quote = { caseId: record.id, lines, payer: 'tenant', decision: 'accepted', quotedBy: '张敏' } as const;
  await desk.call('orders.quote', quote, receptionist);
  const id = randomUUID();
  const order = await desk.call('orders.open', { id, caseId: record.id, toPerson: '赵工' }, receptionist);
  const ofOrder = { orderId: id };
  await desk.call('orders.receive', { ...ofOrder, receivedBy: '赵工', at: null }, receptionist);
  const received = await desk.call('orders.arrive', { ...ofOrder, at: null }, receptionist);
  await desk.call('orders.confirmPrice', { ...ofOrder, signing: drawn(received) }, receptionist);
  const parts = [{ name: '温控器', qty: 2, oldSerial: 'TC-0871', newSerial: 'TC-2213' }];
  const done = await desk.call(
    'orders.done',
    { ...ofOrder, workDone: '已换，试机正常', parts, at: null },
    receptionist,
  );
  const signing = drawn(done, { medium: 'paper', paperRef: '0012345', image: '', strokes: [] });
  await desk.call('orders.accept', { ...ofOrder, rating: 'basically', signing, overrideReason: '' }, receptionist);

  const said = words(await paperOf(building, { form: 'F05', ids: [id] }));
  expect(said).toContain('大厦客户区域服务通知单');
  for (const word of [order.record.no, '13812345678', '赵工', '柜锁更换', '45.50', '445.50 元', 'TC-0871', 'TC-2213'])
    expect(said).toContain(word);
  expect(said).toMatch(/√租户/);
  expect(said).toMatch(/√需要/);
  expect(said).toMatch(/√基本满意/);
  expect(said).toContain('纸单号 0012345');
  const [signature] = screen.getAllByRole('img');
  expect(signature).toHaveProperty('src', `data:image/png;base64,${drawing}`);
  expect(said).toContain('应签字方：住户');
  expect(said).toContain('第 1 页　共 1 页');
});

test('S09 a public area has its own variant, signed by the property department', async () => {
  const building = await openBuilding();
  const place = { unitId: null, publicArea: true, place: '西区三层走廊', zoneId: building.zones.w.id };
  const { record } = await orderFor(building, place);
  const said = words(await paperOf(building, { form: 'F05', ids: [record.id] }));
  expect(said).toContain('公共区域维修服务通知单');
  expect(said).toContain('应签字方：物业部主管或助理');
  expect(said).not.toContain('收费项目');
});

test('S11 F03 and F04 show the whole slip, the customer’s drawing and the manager’s paper; a blank one has room for the hand', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const id = await filedComplaint(building);
  const slip = ['李静', '2025-03-03 09:00', '冯经理', '2025-03-05 18:00', ...Object.values(slipTexts).filter(isText)];
  const end = ['整层换线', '已恢复照明', '2025-03-03 15:10', '√满意', '处理得快', '纸单号 F03-07', '2025-03-03 17:30'];
  for (const form of ['F03', 'F04'] as const) {
    const said = words(await paperOf(building, { form, ids: [id] }));
    for (const word of [...slip, ...end]) expect(said, form).toContain(word);
    expect(said, form).toContain('冯经理（物业部经理）');
    expect(screen.getByRole('img', { name: /Wang/ })).toHaveProperty('src', `data:image/png;base64,${drawing}`);
    cleanup();
  }
  expect(words(await paperOf(building, { form: 'F04', ids: [id] }))).toContain('一直亮着');
  cleanup();
  const fresh = lampReport(building, { id: randomUUID(), kind: 'complaint' });
  const { record } = await desk.call('cases.register', fresh, receptionist);
  const blank = words(await paperOf(building, { form: 'F03', ids: [record.id] }));
  expect(blank).not.toContain('会议纪要');
  expect(blank.match(/√/g)).toHaveLength(2);
  expect(screen.queryByRole('img')).toBeNull();
});

test('S11 a slip that says something else than what was signed says so beside the signature', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const given = await assigned(building);
  await investigated(building, given);
  const { record } = await signedSatisfied(building, given);
  const paper: PaperRequest = { form: 'F04', ids: [record.id] };
  expect(words(await paperOf(building, paper))).not.toContain('签字后内容有改动');
  cleanup();
  await desk.call(
    'cases.correct',
    { caseId: record.id, fields: { content: '整层的灯管闪烁' }, reason: '听错了' },
    receptionist,
  );
  expect(words(await paperOf(building, paper))).toContain('纸单号 F04-12 签字后内容有改动');
});

test('S09 F05 and F01 say in one line which signed slip was photographed', async () => {
  const building = await openBuilding();
  const { order } = await photographedSlip(building);
  for (const [form, id] of [
    ['F05', order.id],
    ['F01', order.caseId],
  ] as const) {
    const said = words(await paperOf(building, { form, ids: [id] }));
    expect(said, form).toContain(`签字单照片1 张，存在电脑里：${order.no} 2025-03-03 11:20`);
    cleanup();
  }
  const { record } = await orderFor(building);
  expect(words(await paperOf(building, { form: 'F05', ids: [record.id] }))).not.toContain('签字单照片');
});

test('S03 the event’s sheet: what and where, who was told, every wording with its releaser, every caller', async () => {
  const { building, eventId } = await endedPowerCut();
  const said = words(await paperOf(building, { form: 'S03', ids: [eventId] }));
  for (const word of [
    '全楼事件记录单',
    '全楼断电',
    '3-8层',
    '2025-03-03 14:02',
    '工程部赵工',
    '已送电',
    '来电客户（4 位）',
  ])
    expect(said).toContain(word);
  for (const word of ['物业部主管', '物业部经理', '√是']) expect(said).toContain(word);
  const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '');
  expect(rows).toContain('1正在抢修，预计15:30恢复李静2025-03-03 14:20');
  expect(rows).toContain('2预计17:00恢复李静2025-03-03 14:50');
  const calls = rows.filter((row) => /客户\d/.test(row));
  expect(calls).toHaveLength(4);
  expect(calls[0]).toMatch(/客户1139\*\*\*\*10002025-03-03 14:00第 2 版2025-03-03 14:55满意$/);
  expect(calls[1]).toMatch(/第 2 版2025-03-03 14:55待回访$/);
  expect(calls[3]).toMatch(/客户4139\*\*\*\*1003.*未告知待回访$/);
});

test('S03 before the first wording nobody is told or not told; a void event says why', async () => {
  const { building, view } = await openPowerCut('14:02:00');
  const paper: PaperRequest = { form: 'S03', ids: [view.record.id] };
  const said = words(await paperOf(building, paper));
  expect(said).toContain('口径未发布');
  expect(said).not.toContain('未告知');
  cleanup();
  await building.desk.call('buildingEvents.void', { eventId: view.record.id, reason: '误报' }, building.supervisor);
  const voided = words(await paperOf(building, paper));
  for (const word of ['作废', '李静', '误报']) expect(voided).toContain(word);
});

test('F01 for several: the chosen cases on one sheet in their order, of any kind and state, the numbers masked', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const lamp = await desk.call('cases.register', lampReport(building, { content: '灯闪' }), receptionist);
  const blamed = lampReport(building, { id: randomUUID(), kind: 'complaint', content: '等了一天' });
  const complaint = await desk.call('cases.register', blamed, receptionist);
  await desk.call('cases.void', { caseId: complaint.record.id, reason: '重复登记' }, supervisor);
  const ids = [complaint.record.id, lamp.record.id];
  const said = words(await paperOf(building, { form: 'reports', ids }));
  for (const word of ['用户投诉记录单（汇总）', '截至：2025-03-03', '共 2 条', '138****5678'])
    expect(said).toContain(word);
  expect(said).not.toContain('13812345678');
  const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '');
  expect(rows[1]).toMatch(/^1C-A-250303-002 作废.*投诉.*等了一天/);
  expect(rows[2]).toMatch(/^2C-A-250303-001.*投报.*灯闪/);
});

test('what is void says so on every form of it, with the reason', async () => {
  const building = await openBuilding();
  const { desk, supervisor } = building;
  const { record } = await orderFor(building);
  await desk.call('cases.void', { caseId: record.caseId, reason: '重复登记' }, supervisor);
  for (const form of slipForms.filter((one) => ['cases', 'orders'].includes(slipRegisters[one]))) {
    const ids = [form === 'F05' ? record.id : record.caseId];
    const said = words(await paperOf(building, { form, ids }));
    expect(said, form).toContain('作废');
    expect(said, form).toContain('重复登记');
    cleanup();
  }
});

test('ugly texts stand on the forms as they were said, and are no markup', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  for (const [name, content] of Object.entries(uglyTexts)) {
    const report = lampReport(building, { id: randomUUID(), content, callerName: content.slice(0, 40) });
    const { record } = await desk.call('cases.register', report, receptionist);
    const paper = await paperOf(building, { form: 'F01', ids: [record.id] });
    const { container } = render(<Sheets paper={paper} size="A5" />);
    expect(container.textContent?.includes(record.content), name).toBe(true);
    expect(container.querySelector('script')).toBeNull();
    cleanup();
  }
  const { container } = render(<Sheets paper={await paperOf(building, { form: 'F06', ...march })} size="A4" />);
  expect(container.querySelectorAll('tbody tr')).toHaveLength(Object.keys(uglyTexts).length);
  for (const cell of container.querySelectorAll('td')) expect([...(cell.textContent ?? '')].length).toBeLessThan(100);
});

/** A route, a round of it, the vacant units of the day and a contact note. @returns their ids */
async function roundsOf(building: Building) {
  const { desk, receptionist } = building;
  const route = await aRoute(building, {
    name: 'Tower',
    points: [{ no: '', place: 'Hall', minMinutes: 0, maxMinutes: 0 }],
  });
  await emptyRooms(building);
  const round = await beginRound(building, route);
  await desk.call('patrols.find', aFinding(round, { pointNo: '', finding: 'broken', place: 'Hall' }), receptionist);
  const today = await desk.call('vacant.today', {}, receptionist);
  const about = { findingId: null, inspectionId: null, unitId: null, toPerson: '', place: 'Hall', major: false };
  const note = { id: randomUUID(), noteTo: 'engineering', noteBody: 'mend it', ...about } as const;
  await desk.call('contactNotes.send', note, receptionist);
  const ids = { routes: route.record.id, patrols: round.record.id, contactNotes: note.id };
  return { ...ids, vacantRounds: today.round?.id ?? '' };
}

test('every form is written in both languages', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const order = await orderFor(building);
  await workedOn(building, order);
  const call = {
    id: randomUUID(),
    draftId: null,
    startedAt: null,
    direction: 'in',
    callerNumber: '13800005678',
    callerName: 'Zhao',
    unitId: null,
    place: 'Hall',
    gist: 'fees',
    handling: 'told',
    result: 'answered',
    ringsBeforeAnswer: 2,
    readBack: true,
    transferTo: '',
    verifyBy: null,
  } as const;
  await desk.call('calls.log', call, receptionist);
  const event = outage(null);
  await desk.call('buildingEvents.open', event, receptionist);
  const key = await hang(building);
  const loan = aLoan(building, [key]);
  await desk.call('keys.lend', loan, receptionist);
  const slip = await desk.call('mail.handOut', aPickUp([await takeIn(building)]), receptionist);
  await desk.call('mail.takeBatch', aBatch(), receptionist);
  const visitor = await visit(building, { name: 'Chen', place: 'Hall', purposeText: 'talks', companions: 1 });
  const rollCalls = randomUUID();
  await desk.call('rollCalls.start', { id: rollCalls, kind: 'drill' }, receptionist);
  const item = await store(building, { itemDescription: 'umbrella' });
  await desk.call('staff.setPin', { staffId: receptionist.id, pin: '2580' }, building.supervisor);
  await desk.call('staff.signIn', { staffId: receptionist.id, pin: '2580' }, null);
  const handover = await begin(building);
  const leave = {
    ...{ id: randomUUID(), staffId: receptionist.id, otherId: null, reason: 'family', calledAt: null },
    ...{ startsAt: at('08:00:00', '2025-03-12'), endsAt: at('20:00:00', '2025-03-12') },
  };
  await desk.call('duty.askLeave', leave, receptionist);
  const survey = await aSurvey(building, 2, { title: 'Spring survey', items: ['Service', 'Repairs'] });
  const found = { place: 'B2', phenomenon: 'water' };
  const incident = await findLeak({ ...building, guard: receptionist }, found);
  const ids = {
    ...{ cases: order.record.caseId, orders: order.record.id, calls: call.id, buildingEvents: event.id },
    ...{
      keyMoves: loan.id,
      mailMoves: slip.record.id,
      visits: visitor.record.id,
      rollCalls,
      foundItems: item.record.id,
      handovers: handover.record.id,
      incidents: incident.record.id,
      shiftSwaps: leave.id,
      surveys: survey.surveyId,
      surveySlips: survey.slips[0]?.id ?? '',
      ...(await roundsOf(building)),
    },
  };
  const requests: PaperRequest[] = [
    ...slipForms.map((form) => ({ form, ids: [ids[slipRegisters[form]]] })),
    ...listForms.map((form) => ({ form, ...march })),
    ...chosenForms.map((form) => ({ form, ids: [ids.cases] })),
    ...keyForms.filter((form) => form !== 'keyTags').map((form) => ({ form, ids: [key.record.id] })),
  ];
  for (const language of ['zh-CN', 'en'] as const) {
    await showLanguage(language);
    for (const request of requests) {
      const said = words(await paperOf(building, request));
      // A roster has a sheet for each of its weeks.
      const title = screen.getAllByRole('heading', { level: 2 })[0]?.textContent ?? '';
      expect(/\p{Script=Han}/u.test(title), `${request.form}: ${title}`).toBe(language === 'zh-CN');
      expect(said, request.form).not.toMatch(
        /\b(print|domain|orders|keys|mail|visitors|foundItems|handovers|incidents|rounds|signing|duty|words|followUps|cases|buildingEvents|workReports|surveys|indicators)\.\w+/,
      );
      cleanup();
    }
  }
});

test('F12 and the pass: whole numbers only by leave, and whom nobody saw leaving is not printed as gone', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record, tag } = await visit(building, { companions: 2, leaveBy: null });
  const pass = words(await paperOf(building, { form: 'pass', ids: [record.id] }));
  for (const word of ['来访证', '陈伟', '三层会议室 赵经理', record.no]) expect(pass).toContain(word);
  expect(pass).not.toContain('1370000');
  expect(screen.getByRole('img')).toHaveProperty('alt', tag);
  cleanup();
  await desk.call('visits.expire', { visitId: record.id, reason: '没看到离开' }, receptionist);
  const register = words(await paperOf(building, { form: 'F12', ...march }));
  for (const word of ['来访客户登记表', '陈伟 +2', '137****1111', '没签离']) expect(register).toContain(word);
});

test('F30, F31, the route and the tags of its points: what was walked, what was found, and where to put up which tag', async () => {
  const building = await openBuilding();
  const { desk, guard } = building;
  const route = await aRoute(building);
  const round = await beginRound(building, route);
  const mark = (no = '', way: 'byHand' | 'skipped' = 'byHand', reason = '') =>
    desk.call('patrols.mark', { patrolId: round.record.id, no, way, reason }, guard);
  await mark(round.record.points[0]?.no);
  await mark(round.record.points[1]?.no, 'skipped', '楼梯施工');
  await desk.call('patrols.find', aFinding(round, { major: true, reportedTo: '冯经理' }), guard);
  const ids = [round.record.id];
  const signIn = words(await paperOf(building, { form: 'F30', ids }));
  for (const word of ['巡视签到表', '大堂', '未扫码，手工记', '跳过 楼梯施工', '周师傅'])
    expect(signIn).toContain(word);
  cleanup();
  const sheet = words(await paperOf(building, { form: 'F31', ids }));
  for (const word of ['巡视检查记录表', '消防设施 重大', '灭火器过期', '冯经理']) expect(sheet).toContain(word);
  cleanup();
  const map = words(await paperOf(building, { form: 'routeMap', ids: [route.record.id] }));
  for (const tag of route.tags) expect(map).toContain(tag);
  cleanup();
  render(<Sheets paper={await paperOf(building, { form: 'pointTags', ids: [route.record.id] })} size="A4" />);
  expect(screen.getAllByRole('img').map((img) => img.getAttribute('alt'))).toEqual(route.tags);
});

test('F56 and the week of the roster: who is away and until when, who decided; a line for each person, a column for each day', async () => {
  const building = await openBuilding();
  const { desk, supervisor, receptionist, people } = building;
  const shift = aShift(people.guard.id, {
    startsAt: at('20:00:00', '2025-03-10'),
    endsAt: at('08:00:00', '2025-03-11'),
  });
  await desk.call('duty.enter', { ...shift, post: '大堂' }, supervisor);
  const leave = {
    ...{ id: randomUUID(), staffId: receptionist.id, otherId: people.guard.id, reason: '家里有事', calledAt: null },
    ...{ startsAt: at('08:00:00', '2025-03-12'), endsAt: at('20:00:00', '2025-03-13') },
  };
  await desk.call('duty.askLeave', leave, receptionist);
  const slip = words(await paperOf(building, { form: 'F56', ids: [leave.id] }));
  for (const word of ['请假申请单', '张敏', '家里有事', '2025-03-12 08:00', '共 2 天', '周师傅'])
    expect(slip).toContain(word);
  cleanup();
  await expect(
    desk.call('print.paper', { paper: { form: 'F56', ids: [randomUUID()] } }, supervisor),
  ).rejects.toMatchObject({ code: 'notFound' });
  const week = { form: 'roster', from: '2025-03-10', to: '2025-03-16', purpose: '' } as const;
  const roster = words(await paperOf(building, week));
  for (const word of ['值班表', '期间：2025-03-10 至 2025-03-16', '共 1 人']) expect(roster).toContain(word);
  const [head, line] = screen.getAllByRole('row').map((row) => row.textContent ?? '');
  expect(head).toContain('3月10日星期一');
  expect(line).toContain('周师傅');
  expect(line).toContain('20:00–08:00 大堂');
});

test('a register shortens what is too long, by whole letters', () => {
  expect(brief('一\n二  三', 10)).toBe('一 二 三');
  expect(brief('𠮷'.repeat(20), 5)).toBe('𠮷𠮷𠮷𠮷…');
});

test('S45 F58 says the numbers, the gaps and how they are made up; a chart stands above each table', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  await desk.call('cases.register', lampReport(building), receptionist);
  building.clock.advance(120_000);
  const said = words(await paperOf(building, { form: 'F58', ...march }));
  expect(said).toContain('月分析报告');
  expect(said).toContain('一分钟告知率：目标 100%，还差 1 件。');
  expect(said).toContain('一分钟告知率0 / 10.0%≥ 100%差 1');
  expect(said).toContain('接报，按部门');
  expect(said).toContain('例行回访率');
  cleanup();
  await loadCharts();
  words(await paperOf(building, { form: 'F58', ...march }));
  const drawn = screen.getByRole('img', { name: '接报，按部门' });
  const svg = decodeURIComponent(drawn.getAttribute('src') ?? '');
  expect(svg).toContain('<svg');
  expect(svg).toContain('工程部');
});

test('S27 the month is bound: a cover that counts each register, then the registers', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { record } = await desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
  await desk.call('cases.void', { caseId: record.id, reason: '误录' }, supervisor);
  await visit(building);
  const said = words(await paperOf(building, { form: 'bound', ...march }));
  expect(said).toContain('1投诉登记表F0211');
  expect(said).toContain('来访客户登记表F1210');
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(expect.arrayContaining(['月度登记装订册', '投诉登记表', '来访客户登记表', '邮件登记表']));
});

test('S17 F10 has a box for each answer; what came back is ticked, and the analysis says what it comes to', async () => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { surveyId, slips } = await aSurvey(building, 4);
  const slipId = slips[0]?.id ?? '';
  const empty = words(await paperOf(building, { form: 'F10', ids: [slipId] }));
  expect(empty).toContain('表号：A1');
  expect(empty).toContain('服务态度□□□□□');
  cleanup();
  const answers = { '1': 'satisfied', '2': 'dissatisfied' } as const;
  await desk.call('surveys.answer', { slipId, via: 'paper', answers, comments: '灯常坏' }, receptionist);
  expect(words(await paperOf(building, { form: 'F10', ids: [slipId] }))).toContain('服务态度□√□□□');
  cleanup();
  const analysis = words(await paperOf(building, { form: 'survey', ids: [surveyId] }));
  expect(analysis).toContain('回收率25.0%');
  expect(analysis).toContain('维修质量0001010.0%');
  expect(analysis).toContain('灯常坏');
});
