import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { queryClient } from '../desk/query-client.ts';
import { cssVariables, theme } from '../theme.ts';
import { Fallen } from './fallen.tsx';
import { Gate } from './gate.tsx';

/** The window's whole content. */
export function Root() {
  return (
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <QueryClientProvider client={queryClient}>
          <Fallen>
            <Gate />
          </Fallen>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
}
