export { type Choice, ChoiceField } from './choice-field.tsx';
export type { FieldProps } from './field.ts';
export { PhoneField } from './phone-field.tsx';
export { TextAreaField } from './text-area-field.tsx';
export { TextField } from './text-field.tsx';
export { isTime, TimeField, type TypedTime } from './time-field.tsx';
export { type Faults, useFaults } from './use-faults.ts';
