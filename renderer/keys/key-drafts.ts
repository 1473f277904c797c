import type { KeyLine, LoanInput, ReturnInput } from '../../shared/contract/keys.ts';

export type LoanSaid = Omit<LoanInput, 'id' | 'keyIds' | 'qty' | 'leader' | 'borrower' | 'at'>;

/** A loan while it is written. A signature is no draft: it is given under what stands there then. */
export interface LoanDraft {
  /** The key on whose card it stands. */
  keyId: string;
  said: LoanSaid;
  keys: Pick<KeyLine, 'id' | 'keyCode' | 'label' | 'copies'>[];
  /** Null: as many as hang on the tags. */
  counted: number | null;
  leader: string;
}

export const nothingSaid: LoanSaid = {
  borrowerKind: 'internal',
  person: '',
  staffId: null,
  companyName: '',
  phone: '',
  department: null,
  purposeKind: 'work',
  purpose: '',
  voucherNo: '',
  reminderGiven: false,
};

/** A return while it is written. */
export interface ReturnDraft {
  keyId: string;
  moveId: string;
  backs: ReturnInput['keys'];
  broughtBy: string;
  reportedTo: string;
}
