import { UnstyledButton } from '@mantine/core';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { usePerson } from '../session/session.ts';
import { isFor, registerAt, registers } from './register-list.ts';
import styles from './registers.module.css';
import { useScreen } from './screen.ts';

/** The left column: what there is, and how much of it needs doing. */
export function Registers() {
  const t = useText();
  const { data } = useDesk('now.list', {});
  const here = useScreen((s) => registerAt(s.screen));
  const open = useScreen((s) => s.open);
  const role = usePerson()?.role;
  return (
    <nav className={styles.column} aria-label={t('shell.registers')}>
      {registers.map((register) => {
        if (!isFor(register, role)) return null;
        const { at, count } = register;
        const number = count ? (data?.counts[count] ?? 0) : 0;
        return (
          <UnstyledButton
            key={at}
            className={styles.register}
            aria-current={at === here ? 'page' : undefined}
            aria-keyshortcuts={`Alt+${register.key}`}
            title={`Alt+${register.key}`}
            onClick={() => open({ at })}
          >
            <span>{t(`shell.screens.${at}`)}</span>
            {number > 0 ? <span className={styles.count}>{number > 999 ? '999+' : number}</span> : null}
          </UnstyledButton>
        );
      })}
    </nav>
  );
}
