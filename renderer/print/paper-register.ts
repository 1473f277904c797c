import type { PaperRequest } from '../../shared/contract/print.ts';
import { isGuide, isOfKeys, isSlip, slipRegisters } from '../../shared/registers/prints.ts';

/** @returns the register in the left column to which a paper belongs */
export function registerOfPaper({
  form,
}: Pick<PaperRequest, 'form'>):
  | 'cases'
  | 'orders'
  | 'calls'
  | 'followUps'
  | 'buildingEvents'
  | 'keys'
  | 'mail'
  | 'visitors'
  | 'foundItems'
  | 'log'
  | 'handovers'
  | 'incidents'
  | 'patrols'
  | 'indicators'
  | 'directory'
  | 'settings' {
  if (isGuide(form) || form === 'sampleTags') return 'settings';
  if (form === 'F06' || form === 'F07' || form === 'F09') return 'followUps';
  if (form === 'F23' || form === 'F24' || form === 'S24') return 'mail';
  if (form === 'pass' || form === 'roll' || form === 'F12') return 'visitors';
  if (form === 'F56' || form === 'roster') return 'directory';
  if (form === 'F10' || form === 'survey' || form === 'F57' || form === 'F58' || form === 'bound') return 'indicators';
  if (form === 'calls') return 'calls';
  if (form === 'nightLog') return 'log';
  if (form === 'itemTags') return 'foundItems';
  if (form === 'mailTags') return 'mail';
  if (form === 'pointTags' || form === 'routeMap' || form === 'F28' || form === 'F30' || form === 'F31')
    return 'patrols';
  if (form === 'F55') return 'patrols';
  if (form === 'loans' || isOfKeys(form)) return 'keys';
  if (!isSlip(form)) return 'cases';
  const register = slipRegisters[form];
  return register === 'keyMoves' ? 'keys' : register;
}
