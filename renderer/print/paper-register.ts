import type { PaperRequest } from '../../shared/contract/print.ts';
import { isSlip, slipRegisters } from '../../shared/registers/prints.ts';

/** @returns the register in the left column to which a paper belongs */
export function registerOfPaper({
  form,
}: Pick<PaperRequest, 'form'>): 'cases' | 'orders' | 'calls' | 'followUps' | 'buildingEvents' | 'visitors' {
  if (form === 'F06' || form === 'F07' || form === 'F09') return 'followUps';
  if (form === 'pass' || form === 'roll' || form === 'F12') return 'visitors';
  if (form === 'calls') return 'calls';
  return isSlip(form) ? slipRegisters[form] : 'cases';
}
