import { create } from 'zustand';
import type { Site } from '../../shared/contract/desk.ts';
import { defaultParameters, type Parameters } from '../../shared/parameters.ts';

interface SiteStore {
  site: Site;
  parameters: Parameters;
  demo: boolean;
}

/** The building this desk stands in; filled as soon as the desk is ready. */
export const useSite = create<SiteStore>(() => ({
  site: { id: '', name: '', timeZone: 'Asia/Shanghai' },
  parameters: defaultParameters,
  demo: false,
}));
