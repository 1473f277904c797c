import { registerTitles } from '../register-titles.ts';

export const registers = registerTitles(0);
