import { z } from 'zod';
import { id, moment, text, words } from '../registers/base.ts';
import { type ListPage, narrowings, page } from '../registers/lists.ts';
import { type LogLine, logAbout, longestLine } from '../registers/log-lines.ts';
import { paperInput } from '../registers/paper-forms.ts';
import { desk, method } from './method.ts';

export const newLogLine = z.object({
  id,
  draftId: id.nullable(),
  text: words(longestLine),
  /** Key of the phrase it was begun with. */
  phrase: text(60).nullable(),
  unitId: id.nullable(),
  place: text(),
  /** UTC ms; null: now. */
  happenedAt: moment.nullable(),
  saidAt: moment.nullable(),
  about: z.object({ register: z.enum(logAbout), record: id }).nullable(),
  /** The line that this one supplements. */
  original: id.nullable(),
  paper: paperInput.optional(),
});
export type NewLogLine = z.infer<typeof newLogLine>;

/** A line as lists show it. */
export type LogLineView = LogLine & {
  byName: string;
  caseNo: string;
  incidentNo: string;
  paperFormNo: string;
  /** How many supplements it has. */
  supplements: number;
  /** The line before it in the list belongs to another day. */
  opensDay: boolean;
};

/** A line with everything that was said about it afterwards, oldest first. */
export interface LogLineWhole {
  line: LogLineView;
  supplements: LogLineView[];
}

export const logLineMethods = {
  /** S26: one more line; never altered afterwards. */
  'logLines.write': method<LogLineView>()('write', desk, newLogLine),
  /** The original, also when a supplement of it is asked for. */
  'logLines.read': method<LogLineWhole>()('read', desk, z.object({ lineId: id })),
  'logLines.list': method<ListPage<LogLineView>>()('read', desk, z.object({ ...narrowings.logLines, ...page })),
  /** The lines that are about a record or became it, oldest first. */
  'logLines.ofRecord': method<LogLineView[]>()('read', desk, z.object({ record: id })),
};
