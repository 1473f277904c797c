import type { SearchHit } from '../../shared/contract/desk.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { ReadDb } from '../store/database.ts';
import type { RowOf } from '../store/schema.ts';
import type { SearchedRegister } from '../store/search-queue.ts';
import { excerptOf } from './excerpt.ts';
import type { Query } from './query.ts';

/** @returns rows of a register, in the order of `seqs`, as lines of the results. */
export function hitsOf(db: ReadDb, register: SearchedRegister, seqs: readonly number[], query: Query): SearchHit[] {
  const { columns, hit }: Line<never> = lines[register];
  const rows = db.rows(
    `SELECT ${columns} FROM json_each(?) found CROSS JOIN ${register} r ON r.seq = found.value ORDER BY found.key`,
    JSON.stringify(seqs),
  );
  return rows.map((row) => ({ register, unitId: null, at: 0, ...hit(row as never, query) }));
}

interface Line<Row> {
  columns: string;
  hit: (row: Row, query: Query) => Pick<SearchHit, 'record' | 'title' | 'excerpt'> & Partial<SearchHit>;
}

const lines: { [R in SearchedRegister]: Line<RowOf<R>> } = {
  cases: {
    columns: `r.id, r.no, r.receivedAt, r.place, r.companyName, r.callerName, r.phone, r.ext, r.content, r.locationDetail,
      r.contactInside, r.firstMeasure, r.result`,
    hit: (c, query) => {
      const told = [c.content, c.locationDetail, c.result, c.firstMeasure, c.contactInside];
      const excerpt = excerptOf(query, [c.place, c.companyName, reached(c.callerName, c.phone, c.ext)], told);
      return { record: c.id, title: c.no, at: c.receivedAt, excerpt };
    },
  },
  calls: {
    columns: 'r.id, r.no, r.startedAt, r.place, r.callerName, r.callerNumber, r.gist, r.handling, r.transferTo',
    hit: (c, query) => {
      const told = [c.gist, c.handling, c.transferTo];
      const excerpt = excerptOf(query, [c.place, reached(c.callerName, c.callerNumber, '')], told);
      return { record: c.id, title: c.no, at: c.startedAt, excerpt };
    },
  },
  orders: {
    columns: 'r.id, r.no, r.createdAt, r.place, r.engReceivedBy, r.content, r.workDone',
    hit: (o, query) => {
      const excerpt = excerptOf(query, [o.place, o.engReceivedBy], [o.content, o.workDone]);
      return { record: o.id, title: o.no, at: o.createdAt, excerpt };
    },
  },
  keys: {
    columns: 'r.id, r.keyCode, r.label, r.cabinetPos, r.ringNo, r.no',
    hit: (k, query) => ({
      record: k.id,
      title: k.keyCode,
      excerpt: excerptOf(query, [k.label, k.cabinetPos, k.no], []),
    }),
  },
  keyMoves: {
    columns: 'r.id, r.no, r.at, r.person, r.companyName, r.phone, r.purpose, r.voucherNo',
    hit: (m, query) => {
      const excerpt = excerptOf(query, [reached(m.person, m.phone, ''), m.companyName], [m.purpose, m.voucherNo]);
      return { record: m.id, title: m.no, at: m.at, excerpt };
    },
  },
  mailItems: {
    columns: 'r.id, r.no, r.receivedAt, r.trackingNo, r.addressee, r.place, r.shelf, r.sender, r.remarks',
    hit: (m, query) => {
      const excerpt = excerptOf(query, [m.place, m.addressee, m.shelf], [m.no, m.sender, m.remarks]);
      return { record: m.id, title: m.trackingNo || m.no, at: m.receivedAt, excerpt };
    },
  },
  visits: {
    columns: `r.id, r.no, r.arrivedAt, r.name, r.company, r.contact, r.place, r.visitedPerson, r.purposeText, r.vehicle,
      r.badgeNo`,
    hit: (v, query) => {
      const heads = [reached(v.name, v.contact, ''), v.company, v.place];
      const excerpt = excerptOf(query, heads, [v.visitedPerson, v.purposeText, v.vehicle, v.badgeNo]);
      return { record: v.id, title: v.no, at: v.arrivedAt, excerpt };
    },
  },
  foundItems: {
    columns: 'r.id, r.no, r.storedAt, r.itemDescription, r.place, r.whereWhen, r.storagePlace, r.reporter, r.claimant',
    hit: (f, query) => {
      const excerpt = excerptOf(
        query,
        [f.itemDescription, f.place, f.storagePlace],
        [f.whereWhen, f.reporter, f.claimant],
      );
      return { record: f.id, title: f.no, at: f.storedAt, excerpt };
    },
  },
  deskNotes: {
    columns: 'r.id, r.title, r.text, r.writtenAt',
    hit: (n, query) => ({ record: n.id, title: n.title, at: n.writtenAt, excerpt: excerptOf(query, [], [n.text]) }),
  },
  handovers: {
    columns: `r.id, r.no, r.startedAt, r.instructions, r.reservations, r.customerQuestions, r.wronglyIssued, r.closeReason,
      (SELECT name FROM staff WHERE id = r.fromStaff) AS fromName, (SELECT name FROM staff WHERE id = r.toStaff) AS toName`,
    hit: (h: RowOf<'handovers'> & { fromName?: string | null; toName?: string | null }, query) => {
      const told = [h.instructions, h.reservations, h.customerQuestions, h.wronglyIssued, h.closeReason];
      const excerpt = excerptOf(query, [h.fromName ?? '', h.toName ?? ''], told);
      return { record: h.id, title: h.no, at: h.startedAt, excerpt };
    },
  },
  incidents: {
    columns: 'r.id, r.no, r.discoveredAt, r.place, r.phenomenon, r.plan, r.measures',
    hit: (i, query) => {
      const excerpt = excerptOf(query, [i.place], [i.phenomenon, i.plan, i.measures]);
      return { record: i.id, title: i.no, at: i.discoveredAt, excerpt };
    },
  },
  patrols: {
    columns: 'r.id, r.no, r.day, r.createdAt, r.routeName, r.missedReason, r.verifiedText',
    hit: (p, query) => {
      const excerpt = excerptOf(query, [p.routeName, p.day], [p.missedReason, p.verifiedText]);
      return { record: p.id, title: p.no, at: p.createdAt, excerpt };
    },
  },
  contactNotes: {
    columns: 'r.id, r.no, r.sentAt, r.place, r.toPerson, r.noteBody, r.answer',
    hit: (n, query) => {
      const excerpt = excerptOf(query, [n.place, n.toPerson], [n.noteBody, n.answer]);
      return { record: n.id, title: n.no, at: n.sentAt, excerpt };
    },
  },
  buildingEvents: {
    columns: 'r.id, r.no, r.createdAt, r.title, r.scope, r.officialAnswer, r.earlierAnswers, r.result',
    hit: (e, query) => {
      const earlier = (JSON.parse(e.earlierAnswers) as { text: string }[]).map(({ text }) => text);
      const excerpt = excerptOf(query, [e.title, e.scope], [e.officialAnswer, ...earlier, e.result]);
      return { record: e.id, title: e.no, at: e.createdAt, excerpt };
    },
  },
  logLines: {
    columns: 'r.id, r.happenedAt, r.place, r.text, r.aboutNo',
    hit: (l, query) => ({
      record: l.id,
      title: l.place,
      at: l.happenedAt,
      excerpt: excerptOf(query, [l.aboutNo], [l.text]),
    }),
  },
  units: {
    columns: 'r.id, r.code, r.companyName',
    hit: (u, query) => ({ record: u.id, title: u.code, unitId: u.id, excerpt: excerptOf(query, [u.companyName], []) }),
  },
  contacts: {
    columns: `r.id, r.unitId, r.name, r.companyName, r.phone, r.ext,
      (SELECT code FROM units WHERE id = r.unitId) AS code`,
    hit: (c: RowOf<'contacts'> & { code?: string }, query) => {
      const excerpt = excerptOf(query, [c.code ?? '', c.companyName, reached('', c.phone, c.ext)], []);
      return { record: c.id, title: c.name, unitId: c.unitId, excerpt };
    },
  },
  staff: {
    columns: 'r.id, r.name, r.phone, r.ext, r.mobile',
    hit: (s, query) => {
      const excerpt = excerptOf(query, [reached('', s.phone, s.ext), maskPhone(s.mobile)], []);
      return { record: s.id, title: s.name, excerpt };
    },
  },
};

function reached(name: string, phone: string, ext: string): string {
  return [name, maskPhone(phone), ext && `#${ext}`].filter((part) => part !== '').join(' ');
}
