import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { ImportKind } from '../../shared/contract/directory.ts';
import { Duty, type DutyOpened } from '../duty/duty.tsx';
import { useText } from '../i18n/index.ts';
import { useIsSupervisor } from '../session/session.ts';
import { type DirectoryTab, directoryTabs, useScreen } from '../shell/screen.ts';
import { Departments } from './departments.tsx';
import styles from './directory.module.css';
import { ImportDialog } from './import/import-dialog.tsx';
import { StaffList } from './staff-list.tsx';
import { Units } from './units.tsx';
import { Zones } from './zones.tsx';

const importable: Partial<Record<DirectoryTab, ImportKind>> = { units: 'units', staff: 'staff', duty: 'duty' };

interface DirectoryProps {
  tab: DirectoryTab;
  unitId: string | undefined;
  staffId: string | undefined;
  /** What is to be open in the roster. */
  duty: DutyOpened;
}

/** S44: who and what the building has. The supervisor corrects it, everybody looks things up. */
export function Directory({ tab, unitId, staffId, duty }: DirectoryProps) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const supervisor = useIsSupervisor();
  const [importing, setImporting] = useState(false);
  const kind = importable[tab];
  return (
    <div className={styles.directory}>
      <header className={styles.head}>
        <div className={styles.tabs} role="tablist" aria-label={t('shell.screens.directory')}>
          {directoryTabs.map((name) => (
            <UnstyledButton
              key={name}
              role="tab"
              aria-selected={name === tab}
              className={styles.tab}
              onClick={() => replace({ at: 'directory', tab: name })}
            >
              {t(`directory.tabs.${name}`)}
            </UnstyledButton>
          ))}
        </div>
        {supervisor && kind ? (
          <Button variant="default" size="compact-md" onClick={() => setImporting(true)}>
            {t('directory.import.open')}
          </Button>
        ) : null}
      </header>
      {tab === 'units' ? <Units unitId={unitId ?? null} /> : null}
      {tab === 'staff' ? <StaffList staffId={staffId ?? null} /> : null}
      {tab === 'departments' ? <Departments /> : null}
      {tab === 'zones' ? <Zones /> : null}
      {tab === 'duty' ? <Duty first={duty} /> : null}
      {kind ? <ImportDialog kind={kind} opened={importing} onClose={() => setImporting(false)} /> : null}
    </div>
  );
}
