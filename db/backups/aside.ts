import type { Backup, RestorePreview } from '../../shared/contract/backups.ts';
import { type Verified, type VerifyJob, verifyBook } from '../history/verify.ts';
import { isWhole } from '../site/backups.ts';
import { type CopyJob, copyBook } from './copy-book.ts';
import { type PreviewJob, previewRestore } from './preview.ts';
import { prepareRestore, type RestoreJob } from './restore.ts';

/** What reads a whole file and is done by a thread of its own, so that nobody waits for it. */
export interface AsideJobs {
  check: { job: { file: string }; result: boolean };
  copy: { job: CopyJob; result: Backup };
  preview: { job: PreviewJob; result: Omit<RestorePreview, 'file'> };
  restore: { job: RestoreJob; result: null };
  verify: { job: VerifyJob; result: Verified };
}
export type AsideKind = keyof AsideJobs;
export type AsideJob = { [K in AsideKind]: { kind: K } & AsideJobs[K]['job'] }[AsideKind];

/** Does a job somewhere beside. @throws DeskError what it refuses with */
export type Aside = <K extends AsideKind>(kind: K, job: AsideJobs[K]['job']) => Promise<AsideJobs[K]['result']>;

const jobs: {
  [K in AsideKind]: (job: AsideJobs[K]['job']) => AsideJobs[K]['result'] | Promise<AsideJobs[K]['result']>;
} = {
  check: ({ file }) => isWhole(file),
  copy: copyBook,
  preview: previewRestore,
  restore: prepareRestore,
  verify: verifyBook,
};

/** At once and in this thread: where there is no other, and inside the other one. */
export const doAside: Aside = async (kind, job) => jobs[kind](job);
