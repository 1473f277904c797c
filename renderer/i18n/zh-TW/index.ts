import { indicatorWords } from '../../../shared/registers/indicator-words.ts';
import { indicatorIds } from '../../../shared/registers/indicators.ts';
import { allInTaiwan, inTaiwan } from '../../../shared/text/in-taiwan.ts';
import { zhCN } from '../zh-CN/index.ts';

/** Made from the Chinese that is written by hand, so no text can be missing. When the app is bundled, only what comes out is kept. */
export const zhTW: typeof zhCN = allInTaiwan(zhCN);

/** The words that stand in `shared/` beside what they name. */
export const otherWords: Readonly<Record<string, string>> = Object.fromEntries(
  indicatorIds.flatMap((id) => Object.values(indicatorWords(id, 'zh-CN'))).map((word) => [word, inTaiwan(word)]),
);
