import { Button } from '@mantine/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { Contact } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { ContactForm } from './contact-form.tsx';
import styles from './directory.module.css';
import { useUnsaved } from './unsaved.ts';

/** Who may call for a unit. Numbers are masked unless the supervisor corrects them. */
export function Contacts({ unitId, editable }: { unitId: string; editable: boolean }) {
  const t = useText();
  const { data } = useDesk('contacts.list', { unitId });
  const [edited, setEdited] = useState<Contact | null>(null);
  const add = () =>
    setEdited({ id: v7(), unitId, name: '', companyName: '', phone: '', ext: '', role: 'tenant', active: true });
  const done = () => {
    if (edited) useUnsaved.getState().drop(edited.id);
    setEdited(null);
  };
  return (
    <section className={styles.part}>
      <h2>{t('directory.contacts.title')}</h2>
      <ul className={styles.contacts}>
        {(data ?? []).map((contact) => (
          <li key={contact.id}>
            <span>
              {contact.name} · {t(`domain.contactRole.${contact.role}`)}
              {contact.active ? '' : ` · ${t('words.inactive')}`}
            </span>
            <span>{[contact.phone, contact.ext].filter(Boolean).join('-')}</span>
            {editable ? (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${t('words.edit')} ${contact.name}`}
                onClick={() => setEdited(contact)}
              >
                {t('words.edit')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {data?.length === 0 ? <p className={styles.nothing}>{t('directory.contacts.empty')}</p> : null}
      {edited ? (
        <ContactForm key={edited.id} contact={edited} onDone={done} />
      ) : editable ? (
        <Button variant="default" onClick={add}>
          {t('directory.contacts.add')}
        </Button>
      ) : null}
    </section>
  );
}
