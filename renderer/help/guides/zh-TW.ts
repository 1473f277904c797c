import { allInTaiwan } from '../../../shared/text/in-taiwan.ts';
import type { Guides } from './shape.ts';
import { guides as simplified } from './zh-CN.ts';

/** The quick guides as Taiwan says it. When the app is bundled, only what comes out is kept. */
export const guides: Guides = allInTaiwan(simplified);
