import { allInTaiwan } from '../../../shared/text/in-taiwan.ts';
import type { HelpWords } from './shape.ts';
import { helpWords as simplified } from './zh-CN.ts';

/** The help of each screen as Taiwan says it. When the app is bundled, only what comes out is kept. */
export const helpWords: HelpWords = allInTaiwan(simplified);
