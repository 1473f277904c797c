import { bundle } from '../bundle.ts';
import { giveUp } from '../talk.mjs';

await bundle().catch(giveUp);
