import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Phrase, type PhrasePlace, phrasePlaces } from '../../shared/registers/phrases.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import settings from '../settings/settings.module.css';
import { ChangePhrase } from './change-phrase.tsx';
import { phraseText } from './phrase-words.ts';
import styles from './phrases.module.css';

/** The ready words of every place; the supervisor adds, changes, moves and puts away. */
export function Phrases({ editable }: { editable: boolean }) {
  const t = useText();
  const { data } = useDesk('phrases.list', {});
  if (!data) return null;
  return (
    <>
      <p className={settings.dim}>{t('phrases.lead')}</p>
      {phrasePlaces.map((place) => (
        <details key={place} className={settings.group}>
          <summary>{t(`phrases.place.${place}`)}</summary>
          <InPlace place={place} phrases={data.filter((phrase) => phrase.place === place)} editable={editable} />
        </details>
      ))}
    </>
  );
}

interface InPlaceProps {
  place: PhrasePlace;
  phrases: readonly Phrase[];
  editable: boolean;
}

function InPlace({ place, phrases, editable }: InPlaceProps) {
  const t = useText();
  const [open, setOpen] = useState<string | null>(null);
  const done = () => setOpen(null);
  return (
    <>
      <ul className={settings.values}>
        {phrases.map((phrase, i) => (
          <li key={phrase.shipped ?? phrase.key}>
            <div className={styles.line} data-away={!phrase.active || undefined}>
              <span>{phraseText(phrase, t)}</span>
              <small>{phrase.active ? phrase.initials : t('phrases.putAway')}</small>
              {editable && (
                <Buttons
                  phrase={phrase}
                  first={i === 0}
                  last={i === phrases.length - 1}
                  expanded={open === phrase.key}
                  onEdit={() => setOpen(open === phrase.key ? null : phrase.key)}
                />
              )}
            </div>
            {open === phrase.key && <ChangePhrase place={place} phrase={phrase} onDone={done} />}
          </li>
        ))}
      </ul>
      {open === 'new' && <ChangePhrase place={place} phrase={null} onDone={done} />}
      {editable && open !== 'new' && (
        <Button
          variant="default"
          aria-label={t('phrases.addTo', { place: t(`phrases.place.${place}`) })}
          onClick={() => setOpen('new')}
        >
          {t('phrases.add')}
        </Button>
      )}
    </>
  );
}

interface ButtonsProps {
  phrase: Phrase;
  first: boolean;
  last: boolean;
  expanded: boolean;
  onEdit(): void;
}

function Buttons({ phrase, first, last, expanded, onEdit }: ButtonsProps) {
  const t = useText();
  const text = phraseText(phrase, t);
  const move = (up: boolean) => void call('phrases.move', { key: phrase.key, up }).catch(tellError);
  const small = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <span className={styles.buttons}>
      <Button {...small} disabled={first} aria-label={t('phrases.up', { text })} onClick={() => move(true)}>
        ↑
      </Button>
      <Button {...small} disabled={last} aria-label={t('phrases.down', { text })} onClick={() => move(false)}>
        ↓
      </Button>
      <Button {...small} aria-expanded={expanded} aria-label={t('phrases.edit', { text })} onClick={onEdit}>
        {t('words.edit')}
      </Button>
    </span>
  );
}
