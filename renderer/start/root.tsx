import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { queryClient } from '../desk/query-client.ts';
import { useNight } from '../night/night.ts';
import { cssVariables, theme } from '../theme.ts';
import { Fallen } from './fallen.tsx';
import { Gate } from './gate.tsx';

/** The window's whole content. */
export function Root() {
  return (
    <StrictMode>
      <Coloured>
        <QueryClientProvider client={queryClient}>
          <Fallen>
            <Gate />
          </Fallen>
        </QueryClientProvider>
      </Coloured>
    </StrictMode>
  );
}

/** In night mode it is dark, whatever was chosen besides. */
function Coloured({ children }: { children: ReactNode }) {
  const night = useNight();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(night && { forceColorScheme: 'dark' })}
    >
      {children}
    </MantineProvider>
  );
}
