import { Popover } from '@mantine/core';
import { useState } from 'react';
import { create } from 'zustand';
import type { Draft } from '../../shared/contract/desk.ts';
import { showCustody } from '../custody/custody.ts';
import { custodyOfDraft } from '../custody/draft-card.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { screenOfIncidentDraft } from '../incidents/incident-drafts.ts';
import { showQuickLine } from '../log/quick-line.ts';
import { roundOfDraft } from '../rounds/finding-draft.ts';
import { useKeys } from '../shell/keys.ts';
import { openScreen, type Screen, useScreen } from '../shell/screen.ts';
import styles from './draft-tray.module.css';
import { drafts } from './drafts.ts';
import { screenOfStep } from './step-screens.ts';

/** @returns the screen on which a draft is gone on with */
export function screenOfDraft({ id, form, content = '' }: Pick<Draft, 'id' | 'form'> & Partial<Draft>): Screen {
  if (form === 'incident') return { at: 'incidents', incidentId: 'new', draftId: id };
  if (form === 'incidentFacts' || form === 'incidentReport') return screenOfIncidentDraft(form, content);
  const step = screenOfStep(form, content);
  if (step) return step;
  if (form === 'intake' || form === 'emergency') return { at: form, draftId: id };
  if (form === 'foundItem') return { at: 'foundItems', itemId: 'new', draftId: id };
  if (form === 'deskNote') return { at: 'deskNotes', noteId: 'new', draftId: id };
  if (form === 'contactNote') return { at: 'patrols', view: 'notes', noteId: 'new', draftId: id };
  if (form === 'finding') return { at: 'patrols' };
  if (form === 'handBack') return { at: 'foundItems' };
  if (form === 'keySlip') return { at: 'keys', view: 'handOver', draftId: id };
  if (form === 'keyLoan' || form === 'keyReturn') return { at: 'keys' };
  if (form === 'itemCount') return { at: 'foundItems', view: 'count', draftId: id };
  if (form === 'mail') return { at: 'mail', view: 'receive', draftId: id };
  if (form === 'mailDropOff') return { at: 'mail', view: 'receive', direction: 'out', draftId: id };
  if (form === 'mailHandOut' || form === 'mailAway') return { at: 'mail' };
  if (form === 'mailCustody') return { at: 'mail', view: 'custody', draftId: id };
  if (form === 'mailInstruction') return { at: 'mail', view: 'instructions', draftId: id };
  if (form === 'mailBatch') return { at: 'mail', view: 'batches', draftId: id };
  if (form === 'keyCount') return { at: 'keys', view: 'count', draftId: id };
  if (form === 'logLine') return { at: 'log' };
  if (form === 'visit') return { at: 'visitors', draftId: id };
  if (form === 'caller') return { at: 'buildingEvents', draftId: id };
  return { at: 'calls', draftId: id };
}

/** Goes on with a draft on its screen, or on its card over the one that is open. */
function openDraft(draft: Draft): void {
  const custody = custodyOfDraft(draft);
  const patrolId = draft.form === 'finding' ? roundOfDraft(draft) : undefined;
  if (draft.form === 'logLine') showQuickLine({ draftId: draft.id });
  else if (custody) showCustody(custody);
  else if (patrolId !== undefined) openScreen({ at: 'patrols', patrolId, draftId: draft.id });
  else openScreen(screenOfDraft(draft));
}

/** Once somebody has looked, the drafts of before the start are not announced again. */
const useGreeting = create<{ greeted: boolean; greet(): void }>((set) => ({
  greeted: false,
  greet: () => set({ greeted: true }),
}));

/** Unfinished forms wait here; one click goes on with one. After a start they are offered once in words. */
export function DraftTray() {
  const t = useText();
  const list = useDesk('drafts.list', {}).data ?? [];
  const openId = useScreen(({ screen }) => ('draftId' in screen ? screen.draftId : undefined));
  const waiting = list.filter(({ id }) => id !== openId);
  const [opened, setOpened] = useState(false);
  const { greeted, greet } = useGreeting();
  const first = waiting[0];
  const open = () => {
    greet();
    setOpened(true);
  };
  useKeys({ 'alt+D': first ? open : undefined });
  useKeys({ Esc: () => setOpened(false) }, { enabled: opened });
  if (!first) return null;
  const old = waiting.filter(({ updatedAt }) => updatedAt < performance.timeOrigin);
  return (
    <>
      {!greeted && old.length > 0 && (
        <button type="button" className={styles.greeting} onClick={open}>
          {t('drafts.found', { count: old.length })}
        </button>
      )}
      <Popover opened={opened} onChange={setOpened} position="top-end" width={460} withinPortal trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={styles.tray}
            aria-expanded={opened}
            aria-keyshortcuts="Alt+D"
            onClick={() => (opened ? setOpened(false) : open())}
          >
            <strong>{t('drafts.count', { count: waiting.length })}</strong> ▸{' '}
            <span>{waiting.map(({ title }) => title).join(' · ')}</span> <kbd>Alt D</kbd>
          </button>
        </Popover.Target>
        <Popover.Dropdown p={0}>
          <ul className={styles.list} aria-label={t('drafts.list')}>
            {waiting.map((draft) => (
              <DraftLine key={draft.id} draft={draft} onOpen={() => setOpened(false)} />
            ))}
          </ul>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

function DraftLine({ draft, onOpen }: { draft: Draft; onOpen(): void }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const [asking, setAsking] = useState(false);
  const discard = async () => {
    await drafts.settle(draft.id);
    await call('drafts.discard', { id: draft.id });
  };
  if (asking) {
    return (
      <li className={styles.line}>
        <span>{t('drafts.sure', { title: draft.title })}</span>
        <button type="button" className={styles.discard} onClick={() => void discard()}>
          {t('drafts.discard')}
        </button>
        <button type="button" onClick={() => setAsking(false)}>
          {t('drafts.keep')}
        </button>
      </li>
    );
  }
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          onOpen();
          openDraft(draft);
        }}
      >
        <span>
          <em data-form={draft.form}>{t(`drafts.form.${draft.form}`)}</em> {draft.title}
        </span>
        <small>{t('drafts.by', { name: draft.startedByName, span: format.since(draft.updatedAt, now) })}</small>
      </button>
      <button type="button" aria-label={`${t('drafts.discard')} ${draft.title}`} onClick={() => setAsking(true)}>
        {t('drafts.discard')}
      </button>
    </li>
  );
}
