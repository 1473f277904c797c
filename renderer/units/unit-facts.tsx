import { Button } from '@mantine/core';
import type { UnitCard } from '../../shared/contract/directory.ts';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { useText } from '../i18n/index.ts';
import { UnitMail } from '../mail/unit-mail.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './unit-screen.module.css';

/** The left side of a room's card: who is in it, who answers for it, whom to call. */
export function UnitFacts({ card }: { card: UnitCard }) {
  const t = useText();
  const { unit, contacts, floorSupervisor } = card;
  const facts: [string, string][] = [
    [t('directory.units.kind'), t(`domain.unitKind.${unit.kind}`)],
    [t('domain.field.companyName'), unit.companyName],
    [t('domain.field.zone'), card.zone?.name ?? unit.zone],
    [t('domain.field.floor'), String(unit.floor)],
    [t('directory.units.landlordType'), unit.landlordType ? t(`domain.landlordType.${unit.landlordType}`) : ''],
  ];
  const numbers = floorSupervisor ? [floorSupervisor.phone, floorSupervisor.ext, floorSupervisor.mobile] : [];
  return (
    <aside className={styles.facts} aria-label={t('units.standing')}>
      <h1>
        {unit.code} <small>{unit.companyName}</small>
      </h1>
      <div className={styles.buttons}>
        <Button onClick={() => openScreen({ at: 'intake', unitId: unit.id })}>
          {t('units.report')}&nbsp;<kbd>F2</kbd>
        </Button>
        <Button variant="default" onClick={() => openScreen({ at: 'calls', fresh: true, unitId: unit.id })}>
          {t('units.logCall')}&nbsp;<kbd>F6</kbd>
        </Button>
        <Button variant="default" onClick={() => openScreen({ at: 'directory', tab: 'units', unitId: unit.id })}>
          {t('units.inDirectory')}
        </Button>
      </div>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <div>
          <dt>{t('units.floorSupervisor')}</dt>
          <dd>
            {floorSupervisor ? (
              <>
                <strong>{floorSupervisor.name}</strong> {numbers.filter(Boolean).join(' · ')}
              </>
            ) : (
              t('intake.aside.unknownSupervisor')
            )}
          </dd>
        </div>
      </dl>
      <h2>{t('units.contacts')}</h2>
      {contacts.length === 0 && <p className={styles.nothing}>{t('units.noContacts')}</p>}
      <ul>
        {contacts.map((contact) => (
          <li key={contact.id}>
            <span>
              <strong>{contact.name}</strong> {t(`domain.contactRole.${contact.role}`)}
            </span>
            <span>
              <RevealNumber
                masked={contact.phone}
                reveal={async () => (await call('contacts.reveal', { contactId: contact.id })).phone}
              />
              {contact.ext && ` - ${contact.ext}`}
            </span>
          </li>
        ))}
      </ul>
      <UnitMail lines={card.mail} instructions={card.mailInstructions} />
    </aside>
  );
}
