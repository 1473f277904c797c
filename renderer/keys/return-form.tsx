import { useState } from 'react';
import type { KeyView, MoveView, ReturnInput } from '../../shared/contract/keys.ts';
import { backConditions, isOut, type MoveLine } from '../../shared/registers/key-moves.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { restore, useDraft } from '../drafts/use-draft.ts';
import { CheckField, ChoiceField, type Faults, NumberField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import { handOf, noHand } from '../signing/hand.ts';
import { SignField } from '../signing/sign-field.tsx';
import type { ReturnDraft } from './key-drafts.ts';
import styles from './keys.module.css';

type Back = ReturnInput['keys'][number];
const whole = ({ keyId, qty }: MoveLine): Back => ({ keyId, qty, condition: 'good', reason: '' });

interface ReturnFormProps {
  view: KeyView;
  move: MoveView;
  /** One that was left half written. */
  draft: { id: string; content: string } | null;
  onDone(): void;
}

/** S22: count and condition first, then who brought it, and their name under it. A scan brings another key of the loan. */
export function ReturnForm({ view, move, draft, onDone }: ReturnFormProps) {
  const t = useText();
  const faults = useFaults();
  const { lines, person, id: moveId } = move.record;
  const out = lines.filter(isOut);
  const [id] = useState(() => draft?.id ?? crypto.randomUUID());
  const [first] = useState(() => begun(view, move, draft?.content));
  const [back, setBack] = useState(first);
  const { backs, broughtBy, reportedTo } = back;
  const setBacks = (next: (last: Back[]) => Back[]) => setBack((last) => ({ ...last, backs: next(last.backs) }));
  const [hand, setHand] = useState(noHand);
  useDraft({
    ...{ id, form: 'keyReturn', values: back, touched: back !== first },
    title: `${view.record.keyCode} ${broughtBy}`.trim().slice(0, 120),
  });
  const backOf = (keyId: string) => backs.find((back) => back.keyId === keyId);
  const put = (keyId: string, fields: Partial<Back>) =>
    setBacks((last) => last.map((one) => (one.keyId === keyId ? { ...one, ...fields } : one)));
  const turn = (line: MoveLine) =>
    setBacks((last) =>
      backOf(line.keyId) ? last.filter(({ keyId }) => keyId !== line.keyId) : [...last, whole(line)],
    );
  const chosen = out.filter(({ keyId }) => backOf(keyId));
  const states = [...new Set(backs.map(({ condition }) => t(`keys.condition.${condition}`)))].join('、');
  const text = t('keys.back.text', {
    keys: chosen.map(({ keyCode }) => keyCode).join('、'),
    qty: backs.reduce((sum, { qty }) => sum + qty, 0),
    state: states,
  });

  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    const line = answer.kind === 'found' ? out.find(({ keyId }) => keyId === answer.record) : undefined;
    if (!line) return false;
    void sound(backOf(line.keyId) ? 'scanAgain' : 'scanGood');
    if (!backOf(line.keyId)) setBacks((last) => [...last, whole(line)]);
  });
  const send = () =>
    call('keys.return', {
      ...{ moveId, draftId: id, broughtBy, reportedTo },
      keys: backs,
      returner: handOf(hand, broughtBy, text),
      at: null,
    }).then(async () => {
      await settleDraft(id);
      const pos = view.record.cabinetPos;
      tellDone(pos ? t('keys.back.done', { pos }) : t('keys.back.doneNoPos'));
    });
  return (
    <FormFrame
      title={t('keys.back.title', { what: view.record.keyCode })}
      save={t('keys.back.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={styles.columns}>
        <div className={styles.fields}>
          <p className={styles.lent}>{t('keys.back.lent', { count: out.reduce((sum, { qty }) => sum + qty, 0) })}</p>
          {out.map((line) => {
            const one = backOf(line.keyId);
            const index = backs.findIndex(({ keyId }) => keyId === line.keyId);
            return (
              <div key={line.keyId} className={styles.backLine}>
                {out.length > 1 && (
                  <CheckField
                    name={`line.${line.keyId}`}
                    label={`${line.keyCode} ${line.label}`}
                    value={one !== undefined}
                    onChange={() => turn(line)}
                  />
                )}
                {one && <BackFields at={`keys.${index}`} back={one} put={(f) => put(line.keyId, f)} faults={faults} />}
              </div>
            );
          })}
          <div className={styles.pair}>
            <TextField
              name="broughtBy"
              label={t('keys.field.broughtBy')}
              required
              maxLength={60}
              value={broughtBy}
              onChange={(name) => setBack({ ...back, broughtBy: name })}
              fault={faults.of('broughtBy')}
              autoFocus
            />
            {backs.some(({ condition }) => condition !== 'good') && (
              <TextField
                name="reportedTo"
                label={t('keys.field.reportedTo')}
                maxLength={60}
                value={reportedTo}
                onChange={(name) => setBack({ ...back, reportedTo: name })}
                fault={faults.of('reportedTo')}
              />
            )}
          </div>
          {broughtBy.trim() !== person && <Meaning tone="soon">{t('keys.back.other', { name: person })}</Meaning>}
        </div>
        <div className={styles.hands}>
          <SignField
            name="returner"
            title={`${t('signing.purpose.returner')} ${broughtBy}`}
            text={text}
            value={hand}
            onChange={setHand}
            faults={faults}
          />
        </div>
      </div>
    </FormFrame>
  );
}

/** @returns the return with which the form begins: this ring whole, or what was left half written of this loan */
function begun({ record, ring }: KeyView, { record: move }: MoveView, content: string | undefined): ReturnDraft {
  const sameRing = new Set([record.id, ...ring.map(({ id }) => id)]);
  const out = move.lines.filter(isOut);
  const backs = out.filter(({ keyId }) => sameRing.has(keyId)).map(whole);
  const fresh = { keyId: record.id, moveId: move.id, backs, broughtBy: move.person, reportedTo: '' };
  const kept = content === undefined ? fresh : restore(content, fresh);
  if (kept.moveId !== move.id) return fresh;
  return { ...kept, backs: kept.backs.filter((back) => out.some(({ keyId }) => keyId === back.keyId)) };
}

interface BackFieldsProps {
  /** Where it stands in the contract: `keys.0`. */
  at: string;
  back: Back;
  put(fields: Partial<Back>): void;
  faults: Faults;
}

function BackFields({ at, back, put, faults }: BackFieldsProps) {
  const t = useText();
  return (
    <div className={styles.three}>
      <NumberField
        name={`${at}.qty`}
        label={t('keys.field.qty')}
        value={back.qty}
        onChange={(qty) => put({ qty })}
        fault={faults.of(`${at}.qty`)}
      />
      <ChoiceField
        name={`${at}.condition`}
        label={t('keys.field.condition')}
        value={back.condition}
        onChange={(condition) => put({ condition, ...(condition === 'lost' && { qty: 0 }) })}
        choices={backConditions.map((value) => ({ value, label: t(`keys.condition.${value}`) }))}
      />
      {back.condition !== 'good' && (
        <TextField
          name={`${at}.reason`}
          label={t('keys.field.reason')}
          required
          maxLength={500}
          value={back.reason}
          onChange={(reason) => put({ reason })}
          fault={faults.of(`${at}.reason`)}
        />
      )}
    </div>
  );
}
