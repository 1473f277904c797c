import type { Translated } from '../typed.ts';
import type { emergency as original } from '../zh-CN/emergency.ts';

export const emergency: Translated<typeof original> = {
  title: 'Emergency',
  type: 'What has happened? Press one key',
  place: 'Where',
  placeHint: 'A room, or lift 3, garage B1…',
  useAsPlace: 'use these words as the place',
  phone: "Caller's phone",
  address: 'Address of the sick person',
  patientPhone: 'Phone',
  words: 'In a few words',
  wordsHint: 'Short is enough; the rest can follow',
  people: 'People trapped or hurt',
  inside: 'Who inside can be reached',
  insideHint: 'Name, phone or intercom; can follow',
  caller: "Caller's name",
  help: 'Which help is wanted',
  asked: 'Could not answer: supervisor asked (reply within 5 minutes)',
  save: 'Save and tell all six',
  leave: 'Back (what is typed stays)',
  helpClock: "Supervisor's answer",
};
