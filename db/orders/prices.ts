import { type PriceValue, pricesAt } from '../../shared/registers/prices.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';

/** @returns every price that was ever set, in the order in which it was set. */
function priceValues(look: Look): PriceValue[] {
  return look.db.rows<PriceValue>(
    'SELECT code, price, unitOfMeasure, validFrom, changedBy FROM prices ORDER BY setAt, rowid',
  );
}

/** @returns the price list in force now. */
export function pricesNow(look: Look): PriceValue[] {
  return pricesAt(priceValues(look), look.now);
}

export const listPrices: Read<'prices.list'> = (look) => ({ inForce: pricesNow(look), values: priceValues(look) });

/** S05: a price with effect from a date; nothing that was quoted changes. */
export const savePrice: Write<'prices.save'> = (act, { code, price, unitOfMeasure, validFrom }) => {
  act.db.run(
    'INSERT INTO prices (code, price, unitOfMeasure, validFrom, setAt, changedBy) VALUES (?,?,?,?,?,?)',
    code,
    price,
    unitOfMeasure,
    validFrom,
    act.now,
    act.actor.id,
  );
  act.log('append', 'prices', code, { price, unitOfMeasure, validFrom });
  return pricesNow(act);
};
