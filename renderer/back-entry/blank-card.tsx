import { Button, Modal } from '@mantine/core';
import { type BlankKind, holdsMany } from '../../shared/registers/blank-forms.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { showQuickLine } from '../log/quick-line.ts';
import { screenOfRecord } from '../shell/record-screen.ts';
import { openScreen, type Screen } from '../shell/screen.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './back-entry.module.css';
import { showBlank, useBlankShown } from './blank-shown.ts';
import { usePaperNow } from './paper-now.ts';
import { StartForm } from './start-back-entry.tsx';

/** A sheet that came back from the dark hours: which it is, what was written up from it, or the way to do that now. */
export function BlankCard() {
  const t = useText();
  const { blankId } = useBlankShown();
  return blankId === null ? null : (
    <Modal
      opened
      onClose={() => showBlank(null)}
      title={t('paperPack.scan.title')}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Shown blankId={blankId} />
    </Modal>
  );
}

function Shown({ blankId }: { blankId: string }) {
  const t = useText();
  const format = useFormat();
  const { data, error } = useDesk('codes.blank', { blankId });
  useFocusBack();
  if (error) return <p role="alert">{errorText(error, t)}</p>;
  if (data?.blank.id !== blankId) return null;
  const { blank, written } = data;
  const { no, kind, printedAt, issuedAt } = blank;
  const open = (screen: Screen) => {
    showBlank(null);
    openScreen(screen);
  };
  return (
    <div className={styles.form}>
      <p>
        <strong>{t(`paperPack.blank.${kind}`)}</strong> {t('paperPack.blankNo', { no })}
        <br />
        {printedAt === null
          ? t('paperPack.scan.issued', { time: format.exact(issuedAt).slice(0, 16) })
          : t('paperPack.scan.printed', { time: format.exact(printedAt).slice(0, 16) })}
      </p>
      {written.length === 0 ? (
        <p>{t('paperPack.scan.none')}</p>
      ) : (
        <ul aria-label={t('paperPack.scan.written')}>
          {written.map((one) => (
            <li key={`${one.record} ${one.no}`}>
              <button
                type="button"
                className={keyStyles.link}
                onClick={() => open(screenOfRecord(one.register, one.record))}
              >
                {one.no}
              </button>
            </li>
          ))}
        </ul>
      )}
      {(written.length === 0 || holdsMany(kind)) && <WriteUp no={no} kind={kind} again={written.length > 0} />}
    </div>
  );
}

interface WriteUpProps {
  no: string;
  kind: BlankKind;
  /** Something of this sheet is in the book already, and is to be seen above. */
  again: boolean;
}

/** Its form opens with the sheet's number; the dark hours are asked for first, where nobody has said them yet. */
function WriteUp({ no, kind, again }: WriteUpProps) {
  const t = useText();
  const { data: open } = useDesk('backEntries.open', {});
  const begin = () => {
    usePaperNow.setState({ formNo: no, again, fault: null });
    showBlank(null);
    if (kind === 'log') showQuickLine({});
    else openScreen(forms[kind]);
  };
  const goOn = () => {
    if (open?.record.status !== 'paused') return begin();
    call('backEntries.pause', { paused: false }).then(begin, tellError);
  };
  if (open === undefined) return null;
  if (open === null) return <StartForm onDone={begin} />;
  return (
    <Button data-autofocus onClick={goOn}>
      {t(again ? 'paperPack.scan.more' : 'paperPack.scan.write')}
    </Button>
  );
}

const forms = {
  report: { at: 'intake' },
  incident: { at: 'incidents', incidentId: 'new' },
  visit: { at: 'visitors', fresh: true },
  key: { at: 'keys' },
  mail: { at: 'mail', view: 'receive' },
} as const satisfies Record<Exclude<BlankKind, 'log'>, Screen>;
