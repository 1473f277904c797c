import { Button, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { say } from '../i18n/index.ts';
import styles from './fallen.module.css';

/** Stands in for a page that failed to draw. What was typed is kept as a draft by the desk, so opening it anew loses nothing. */
export class Fallen extends Component<{ children: ReactNode }, { fallen: boolean }> {
  override state = { fallen: false };

  static getDerivedStateFromError() {
    return { fallen: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.fallen) return this.props.children;
    return (
      <div className={styles.fallen} role="alert">
        <Title order={2}>{say('shell.fallen.title')}</Title>
        <Text>{say('shell.fallen.lead')}</Text>
        <Button autoFocus onClick={() => this.setState({ fallen: false })}>
          {say('shell.fallen.again')}
        </Button>
      </div>
    );
  }
}
