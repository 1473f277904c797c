import { caseKinds, channels } from '../../shared/registers/cases.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './intake.module.css';
import { namelessChannels } from './intake-values.ts';
import type { FormState } from './use-intake.ts';

/** What it is and how it came: the defaults fit a telephone report, so that nobody has to pass here. @param wrap where there is little width */
export function MannerRows({ intake: { values, patch }, wrap = false }: { intake: FormState; wrap?: boolean }) {
  const t = useText();
  return (
    <div className={styles.manner}>
      <ChoiceField
        name="kind"
        label={t('domain.field.kind')}
        value={values.kind}
        onChange={(kind) => patch({ kind })}
        wrap={wrap}
        choices={caseKinds.map((value) => ({ value, label: t(`domain.kind.${value}`) }))}
      />
      <ChoiceField
        name="channel"
        label={t('domain.field.channel')}
        value={values.channel}
        onChange={(channel) => patch({ channel, anonymous: values.anonymous && namelessChannels.includes(channel) })}
        wrap={wrap}
        choices={channels.map((value) => ({ value, label: t(`domain.channel.${value}`) }))}
      />
    </div>
  );
}
