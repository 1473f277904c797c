import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type TextKey, useLanguage, useText } from '../i18n/index.ts';
import { printGuide } from '../print/request.ts';
import { usePerson } from '../session/session.ts';
import { useScreen } from '../shell/screen.ts';
import { AllKeys } from './all-keys.tsx';
import styles from './help.module.css';
import { guideOf, topicOf } from './topic.ts';
import type { HelpTopic, HelpWords } from './words/shape.ts';
import { helpWordsIn } from './words-in.ts';

/** What the open screen is for, what one does here and its keys; then all keys, and the way to the two pages. */
export function HelpDialog({ onClose }: { onClose(): void }) {
  const t = useText();
  const topic = useScreen(({ screen }) => topicOf(screen));
  const role = usePerson()?.role;
  const about = useHelpWords()?.[topic];
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('help.title')} · ${t(nameOf(topic))}`}
      size={1040}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      {about && (
        <div className={styles.about}>
          <p className={styles.what}>{about.what}</p>
          <section>
            <h3>{t('help.steps')}</h3>
            <ol className={styles.steps}>
              {about.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <section>
            <h3>{t('help.here')}</h3>
            <dl className={styles.keys}>
              {about.keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      )}
      {role && (
        <Button variant="default" onClick={() => printGuide(guideOf[role])}>
          {t('help.guide', { role: t(`domain.role.${role}`) })}
        </Button>
      )}
      <h2 className={styles.all}>{t('help.all')}</h2>
      <AllKeys />
    </Modal>
  );
}

function nameOf(topic: HelpTopic): TextKey {
  if (topic === 'duty') return 'directory.tabs.duty';
  return topic === 'emergency' ? 'shell.emergency' : `shell.screens.${topic}`;
}

function useHelpWords(): HelpWords | null {
  const language = useLanguage();
  const [words, setWords] = useState<HelpWords | null>(null);
  useEffect(() => {
    let gone = false;
    void helpWordsIn(language).then((found) => gone || setWords(found));
    return () => {
      gone = true;
    };
  }, [language]);
  return words;
}
