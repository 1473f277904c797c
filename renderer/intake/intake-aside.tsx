import type { CaseLine } from '../../shared/contract/cases.ts';
import type { UnitCard } from '../../shared/contract/directory.ts';
import { IntakeEvent } from '../building-events/intake-event.tsx';
import { caseTitle } from '../cases/case-words.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { UnitKeys } from '../keys/unit-keys.tsx';
import { Meaning } from '../look/meaning.tsx';
import { UnitMail } from '../mail/unit-mail.tsx';
import { RoomLink } from '../units/room-link.tsx';
import { UnitVisitors } from '../visitors/unit-visitors.tsx';
import styles from './intake-aside.module.css';
import type { Intake } from './use-intake.ts';
import { chooseWho } from './who.ts';

/** Beside the form: what is known of the room, and whether the same thing has been told before. */
export function IntakeAside({ intake, duplicates }: { intake: Intake; duplicates: readonly CaseLine[] }) {
  const t = useText();
  const { unitId } = intake.values;
  const card = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: unitId !== null });
  const known = unitId !== null && card.data?.unit.id === unitId;
  return (
    <aside className={styles.aside} aria-label={t('domain.field.unitId')}>
      <IntakeEvent intake={intake} />
      <Duplicates intake={intake} lines={duplicates} />
      {known && card.data ? (
        <Card card={card.data} intake={intake} />
      ) : (
        <p className={styles.empty}>{t('intake.aside.empty')}</p>
      )}
    </aside>
  );
}

function Duplicates({ intake: { values, patch }, lines }: { intake: Intake; lines: readonly CaseLine[] }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  if (values.repeatOf !== null) {
    return (
      <section className={styles.linked} aria-live="polite">
        <Meaning tone="done">{t('intake.duplicate.linked', { no: values.repeatOfNo })}</Meaning>
        <button type="button" onClick={() => patch({ repeatOf: null, repeatOfNo: '' })}>
          {t('intake.duplicate.unlink')} <kbd>Alt R</kbd>
        </button>
      </section>
    );
  }
  const first = lines[0];
  if (!first) return null;
  return (
    <section className={styles.duplicate} aria-live="polite">
      <h2>
        <Meaning tone="soon">{t('intake.duplicate.title')}</Meaning>
      </h2>
      {lines.slice(0, 3).map((line, i) => (
        <div key={line.id}>
          <p>
            {t('intake.duplicate.since', { span: format.since(line.receivedAt, now), what: caseTitle(line, t) })}
            <span className={styles.no}> {line.no}</span>
          </p>
          <p className={styles.said}>{line.content}</p>
          <button type="button" onClick={() => patch({ repeatOf: line.id, repeatOfNo: line.no })}>
            {t('intake.duplicate.link')} {i === 0 && <kbd>Alt R</kbd>}
          </button>
        </div>
      ))}
    </section>
  );
}

function Card({ card, intake }: { card: UnitCard; intake: Intake }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const { unit, contacts, openCases } = card;
  return (
    <>
      <h2 className={styles.unit}>
        {unit.code} <span>{unit.companyName || t(`domain.unitKind.${unit.kind}`)}</span>
      </h2>
      <RoomLink unitId={unit.id} />
      <p className={styles.line}>
        {t('intake.aside.floorSupervisor', { name: card.floorSupervisorName ?? t('intake.aside.unknownSupervisor') })}
      </p>
      <h3>
        {openCases.length > 0
          ? t('intake.aside.openCases', { count: openCases.length })
          : t('intake.aside.noOpenCases')}
      </h3>
      <ul className={styles.cases}>
        {openCases.slice(0, 6).map((line) => (
          <li key={line.id}>
            <span>{caseTitle(line, t)}</span>
            <span className={styles.state}>{t(`domain.state.${line.status}`)}</span>
            <span className={styles.said}>{line.content}</span>
            <span className={styles.state}>{format.since(line.receivedAt, now)}</span>
          </li>
        ))}
      </ul>
      <UnitKeys lines={card.keys} />
      <UnitMail lines={card.mail} instructions={card.mailInstructions} />
      <UnitVisitors lines={card.visits} />
      {contacts.length > 0 && <h3>{t('intake.aside.contacts')}</h3>}
      <ul className={styles.people}>
        {contacts.slice(0, 8).map((contact) => (
          <li key={contact.id}>
            <button
              type="button"
              tabIndex={-1}
              aria-pressed={contact.id === intake.values.contactId}
              onClick={() => intake.patch(chooseWho(intake.values, { kind: 'unit', unit, contact }))}
            >
              {contact.name} <span>{t(`domain.contactRole.${contact.role}`)}</span>
              <span className={styles.number}>
                {contact.phone}
                {contact.ext && ` - ${contact.ext}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
