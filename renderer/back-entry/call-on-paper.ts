import { DeskError } from '../../shared/errors.ts';
import { nextFormNo, type PaperMethod, paperTimes, tidyFormNo } from '../../shared/registers/paper-times.ts';
import { nextSheet, onPaper, usePaperNow } from './paper-now.ts';

/**
 * Sends a form with what its sheet says, and says at the banner what the desk refuses of that.
 * @param send the call with its final input
 */
export async function callOnPaper<I extends object, O>(
  method: PaperMethod,
  input: I,
  send: (input: I) => Promise<O>,
): Promise<O> {
  const { running, formNo } = usePaperNow.getState();
  if (!running) return send(input);
  try {
    const answer = await send(onPaper(method, input));
    nextSheet(nextFormNo(tidyFormNo(formNo)));
    return answer;
  } catch (error) {
    if (error instanceof DeskError) tell(error, paperTimes[method].split('.').at(-1) ?? '');
    throw error;
  }
}

function tell({ data: { faults = [], params } }: DeskError, timeField: string): void {
  if (faults.some(({ field }) => field === 'paperFormNo')) {
    usePaperNow.setState({ fault: { field: 'paperFormNo', no: String(params?.no ?? '') } });
  } else if (faults.some(({ field }) => field === timeField)) {
    usePaperNow.setState({ fault: { field: 'happenedAt', no: '' } });
  }
}
