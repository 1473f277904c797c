import { tagOf } from '../../shared/codes/tag.ts';
import { type Actor, nobody } from '../../shared/contract/admit.ts';
import type { ListRequest, Paper, PaperContent, PaperRequest } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { daysAtMost, isGuide, isNumberless, isOfChosen, isOfThings, mayPrint } from '../../shared/registers/prints.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { periodOfDays } from '../../shared/time/period.ts';
import { atWallTime, nextWallTime } from '../../shared/time/site-time.ts';
import { folderOf, readBlob } from '../blobs/blobs.ts';
import { find, refuse } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { composeReport } from '../work-reports/compose.ts';
import { boundMonth, type RegisterForm } from './bound-month.ts';
import { leavePaper, rosterWeeks } from './duty-papers.ts';
import { eventPaper } from './event-paper.ts';
import { handoverPaper } from './handover-paper.ts';
import { incidentPaper, type ReadPicture } from './incident-papers.ts';
import { itemPaper, itemTags } from './item-papers.ts';
import { keyPapers, loanRows, movePaper } from './key-papers.ts';
import { callRows, chosenCases, complaintRows, repairRows, type Span, toldRows } from './lists.ts';
import { nightRows } from './log-papers.ts';
import { batchRows, issueRows, mailLabels, mailRows, mailSlip } from './mail-papers.ts';
import { monthsFollowed } from './months-followed.ts';
import { notePaper, patrolPaper, pointTags, routePaper, vacantPaper } from './round-papers.ts';
import { callPaper, casePaper, orderPaper, type ReadDrawing, type ShowPhone } from './slips.ts';
import { surveyBlank, surveyPaper } from './survey-papers.ts';
import { passPaper, rollPaper, visitRows } from './visitor-papers.ts';

const whole: ShowPhone = (phone) => phone;

/** As it will be printed; the numbers stay masked until it is, and the log says by whom. */
export const previewPaper: Task<'print.preview'> = {
  task: (book, { paper }, now, actor) => paperOf(book, book.look(actor ?? nobody, now), paper, maskPhone),
};

/** What goes to the printer or into the file. A receptionist prints slips; of a register only a supervisor has the numbers (§3.8). */
export const readPaper: Task<'print.paper'> = {
  async task(book, { paper }, now, actor) {
    const look = book.look(actor ?? nobody, now);
    return paperOf(book, look, paper, isPersonal(look.actor, paper) ? whole : maskPhone);
  },
};

/** @returns whether whole numbers stand on it. @throws DeskError `notAllowed` when this person may not release them */
export function isPersonal(actor: Actor, paper: PaperRequest): boolean {
  if (isNumberless(paper.form)) return false;
  // An event's sheet holds as many people's numbers as a register does.
  if ('ids' in paper) {
    // What is of no record, a guide or a sample, names nobody.
    return paper.form !== 'S03' && !isOfChosen(paper.form) && !isOfThings(paper.form) && paper.ids.length > 0;
  }
  if (paper.purpose !== '' && actor.role !== 'supervisor') throw new DeskError('notAllowed');
  return paper.purpose !== '';
}

async function paperOf(book: Book, look: Look, request: PaperRequest, show: ShowPhone): Promise<Paper> {
  if (!mayPrint(look.actor.role, request.form)) throw new DeskError('notAllowed');
  if (request.form === 'F57' || request.form === 'F58') spanOf(look, request.from, request.to);
  return {
    siteName: look.site.name,
    timeZone: look.site.timeZone,
    printedByName: find(look, 'staff', look.actor.id)?.name ?? '',
    printedAt: look.now,
    from: 'ids' in request ? '' : request.from,
    to: 'ids' in request ? '' : request.to,
    content: 'ids' in request ? slips(look, request, show, pictureIn(book)) : await lists(book, look, request, show),
  };
}

/** What is gone or was changed leaves its place empty: the slip says that it was signed, and the screen says what is wrong. */
function pictureIn(book: Book): ReadPicture {
  return (picture) => {
    try {
      return readBlob(folderOf(book), picture).toString('base64');
    } catch (error) {
      if (error instanceof DeskError) return '';
      throw error;
    }
  };
}

/** Numbers that no record has: keys of a desk that is called 0. */
const samples = ['K-0-200101-001', 'K-0-200101-002', 'K-0-200101-003'];

function slips(
  look: Look,
  { form, ids }: Extract<PaperRequest, { ids: string[] }>,
  show: ShowPhone,
  picture: ReadPicture,
): PaperContent {
  const drawing: ReadDrawing = (hash) => picture({ hash, type: 'png' });
  if (isGuide(form)) return { form };
  if (form === 'sampleTags') return { form, samples: samples.map((no) => tagOf(no, look.site.id)) };
  const each = [...new Set(ids)];
  if (form === 'F05') return { form, orders: each.map((id) => orderPaper(look, id, show, drawing)) };
  if (form === 'reports') return { form, rows: chosenCases(look, each, show) };
  if (form === 'F11') return { form, calls: each.map((id) => callPaper(look, id, show)) };
  if (form === 'S24') return { form, slips: each.map((id) => mailSlip(look, id, show, drawing)) };
  if (form === 'pass') return { form, passes: each.map((id) => passPaper(look, id)) };
  if (form === 'roll') return { form, rolls: each.map((id) => rollPaper(look, id)) };
  if (form === 'S03') return { form, events: each.map((id) => eventPaper(look, id, show)) };
  if (form === 'F14' || form === 'F15' || form === 'F16') {
    return { form, moves: each.map((id) => movePaper(look, id, show, drawing)) };
  }
  if (form === 'F25') return { form, handovers: each.map((id) => handoverPaper(look, id, drawing)) };
  if (form === 'F13' || form === 'keyTags') return { form, keys: keyPapers(look, each) };
  if (form === 'S07') return { form, receipts: each.map((id) => itemPaper(look, id, show, drawing)) };
  if (form === 'F26') {
    return { form, incidents: each.map((id) => incidentPaper(look, id, show, drawing, picture)) };
  }
  if (form === 'pointTags') return { form, points: pointTags(look, each) };
  if (form === 'F30' || form === 'F31') return { form, patrols: each.map((id) => patrolPaper(look, id)) };
  if (form === 'routeMap') return { form, routes: each.map((id) => routePaper(look, id)) };
  if (form === 'F28') return { form, rounds: each.map((id) => vacantPaper(look, id)) };
  if (form === 'F10') return { form, blanks: each.map((id) => surveyBlank(look, id)) };
  if (form === 'survey') return { form, analyses: each.map((id) => surveyPaper(look, id)) };
  if (form === 'F55') return { form, notes: each.map((id) => notePaper(look, id)) };
  if (form === 'F56') return { form, leaves: each.map((id) => leavePaper(look, id)) };
  if (form === 'itemTags') return { form, tags: itemTags(look, each) };
  if (form === 'mailTags') return { form, labels: mailLabels(look, each) };
  return { form, cases: each.map((id) => casePaper(look, id, show, drawing)) };
}

async function lists(book: Book, look: Look, request: ListRequest, show: ShowPhone): Promise<PaperContent> {
  const { form, from, to } = request;
  if (form === 'F57' || form === 'F58') {
    return { form, report: await composeReport(book, look.actor, look.now, periodOfDays(from, to)) };
  }
  if (form === 'bound') return boundMonth(look, request, (one) => list(look, { ...request, form: one }, show));
  return list(look, { ...request, form }, show);
}

function list(look: Look, { form, from, to }: ListRequest & { form: RegisterForm }, show: ShowPhone): PaperContent {
  const span = spanOf(look, from, to);
  switch (form) {
    case 'F02':
      return { form, rows: complaintRows(look, span, show) };
    case 'F06':
      return { form, rows: repairRows(look, span, show) };
    case 'F09':
      return { form, months: monthsFollowed(look, from, to) };
    case 'F23':
      return { form, batches: batchRows(look, span), issues: issueRows(look, span) };
    case 'F24':
      return { form, items: mailRows(look, span) };
    case 'F12':
      return { form, visits: visitRows(look, span, show) };
    case 'calls':
      return { form, calls: callRows(look, span, show) };
    case 'notifications':
      return { form, rows: toldRows(look, span) };
    case 'loans':
      return { form, rows: loanRows(look, span, show) };
    case 'roster':
      return { form, weeks: rosterWeeks(look, from, to) };
    case 'nightLog':
      return { form, lines: nightRows(look, span, from, to) };
  }
}

/** @throws DeskError `invalid` at `to` when it is before `from` or more than a year after it */
function spanOf({ site: { timeZone } }: Look, from: string, to: string): Span {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  refuse([days < 1 || days > daysAtMost ? { field: 'to', code: 'range' } : undefined]);
  return {
    from: atWallTime(from, '00:00', timeZone),
    until: nextWallTime(atWallTime(to, '12:00', timeZone), '00:00', timeZone),
  };
}
