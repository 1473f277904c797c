import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { SurveyLine } from '../../shared/contract/surveys.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import indicatorStyles from '../indicators/indicators.module.css';
import { Meaning } from '../look/meaning.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { useScreen } from '../shell/screen.ts';
import { ReportTabs } from '../work-reports/report-tabs.tsx';
import { PlanForm } from './plan-form.tsx';
import { SurveyRecord } from './survey-record.tsx';
import styles from './surveys.module.css';

interface SurveysScreenProps {
  surveyId: string | undefined;
  /** Opens with the form of its plan, or of a new one. */
  plans: boolean;
}

/** 满意度征询: the rounds there were, and beside them the one that is open. */
export function SurveysScreen({ surveyId, plans: planning }: SurveysScreenProps) {
  const t = useText();
  const isSupervisor = useIsSupervisor();
  const replace = useScreen((s) => s.replace);
  const { data, error } = useDesk('surveys.list', {});
  const [plans, setPlans] = useState(planning && surveyId === undefined);
  const open = (id?: string) => {
    setPlans(false);
    replace({ at: 'surveys', ...(id && { surveyId: id }) });
  };
  const shown = surveyId ?? data?.[0]?.id;
  return (
    <div className={indicatorStyles.screen}>
      <header className={indicatorStyles.head}>
        <ReportTabs page="surveys" />
        {isSupervisor ? (
          <Button variant="default" onClick={() => setPlans(true)}>
            {t('surveys.add')}
          </Button>
        ) : null}
      </header>
      {error ? <p className={indicatorStyles.dim}>{errorText(error, t)}</p> : null}
      <div className={screenStyles.screen}>
        <nav className={styles.list} aria-label={t('surveys.list')}>
          {data?.map((line) => (
            <SurveyLineView
              key={line.id}
              line={line}
              chosen={line.id === shown && !plans}
              onOpen={() => open(line.id)}
            />
          ))}
          {data?.length === 0 ? <p className={screenStyles.nothing}>{t('surveys.none')}</p> : null}
        </nav>
        {plans ? (
          <div className={styles.record}>
            <PlanForm before={null} onDone={open} />
          </div>
        ) : shown ? (
          <SurveyRecord key={shown} surveyId={shown} plans={planning && shown === surveyId} />
        ) : (
          <p className={screenStyles.nothing}>{t(isSupervisor ? 'surveys.begin' : 'surveys.waits')}</p>
        )}
      </div>
    </div>
  );
}

interface SurveyLineViewProps {
  line: SurveyLine;
  chosen: boolean;
  onOpen(): void;
}

function SurveyLineView({ line, chosen, onOpen }: SurveyLineViewProps) {
  const t = useText();
  return (
    <UnstyledButton className={styles.line} aria-current={chosen ? 'true' : undefined} onClick={onOpen}>
      <span>
        <strong>{line.title || line.no}</strong>
        <small>
          {line.no} {line.handedOut > 0 ? t('surveys.slipsBack', { back: line.returned, out: line.handedOut }) : ''}
        </small>
      </span>
      {line.voided ? (
        <Meaning tone="danger">{t('print.voided')}</Meaning>
      ) : (
        <Meaning tone={line.status === 'filed' ? 'done' : 'plain'}>{t(`surveys.state.${line.status}`)}</Meaning>
      )}
    </UnstyledButton>
  );
}
