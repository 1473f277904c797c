import { describe, expect, it } from 'vitest';
import type { Person } from '../../shared/contract/desk.ts';
import { initials } from './initials.ts';
import { personBeside, personByInitials } from './pick-person.ts';

const person = (name: string): Person => ({ id: name, name, role: 'receptionist' });
const people = ['李静', '王芳', '王伟', '赵强', 'Anna Li'].map(person);

describe('choosing oneself without the mouse', () => {
  it.each([
    ['李静', 'lj'],
    ['赵强', 'zq'],
    ['欧阳娜娜', 'oynn'],
    ['Anna Li', 'al'],
    ['阿强', 'aq'],
  ])('%s is %s', (name, letters) => expect(initials(name)).toBe(letters));

  it('one letter goes to the first, a second letter further', () => {
    expect(personByInitials(people, 'w')?.name).toBe('王芳');
    expect(personByInitials(people, 'WW')?.name).toBe('王伟');
    expect(personByInitials(people, 'an')?.name).toBe('Anna Li');
    expect(personByInitials(people, 'xx')).toBeUndefined();
  });

  it('arrows stop at both ends', () => {
    expect(personBeside(people, '李静', -1)?.name).toBe('李静');
    expect(personBeside(people, '李静', 1)?.name).toBe('王芳');
    expect(personBeside(people, 'Anna Li', 8)?.name).toBe('Anna Li');
  });
});
