import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DeskError } from '../../shared/errors.ts';
import { ChoiceField, PhoneField, TextField, TimeField, type TypedTime, useFaults } from './index.ts';

function Form({ refusal }: { refusal: DeskError }) {
  const faults = useFaults();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [kind, setKind] = useState<'report' | 'complaint' | null>(null);
  return (
    <form ref={faults.formRef}>
      <TextField
        name="callerName"
        label="客户姓名"
        value={name}
        onChange={(value) => {
          setName(value);
          faults.clear('callerName');
        }}
        fault={faults.of('callerName')}
      />
      <PhoneField name="phone" label="联系电话" value={phone} onChange={setPhone} fault={faults.of('phone')} />
      <ChoiceField<'report' | 'complaint'>
        name="kind"
        label="类别"
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'report', label: '投报' },
          { value: 'complaint', label: '投诉' },
        ]}
        fault={faults.of('kind')}
      />
      <button type="button" onClick={() => faults.show(refusal)}>
        保存
      </button>
    </form>
  );
}

const show = (refusal: DeskError) => render(<Form refusal={refusal} />, { wrapper: MantineProvider });

describe('a refused form', () => {
  const refusal = new DeskError('invalid', {
    faults: [
      { field: 'phone', code: 'phone' },
      { field: 'callerName', code: 'required' },
    ],
  });

  it('says under each field what to do, and goes to the first in the order of the form', () => {
    show(refusal);
    fireEvent.click(screen.getByText('保存'));
    const name = screen.getByLabelText('客户姓名');
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('请填写')).toBeTruthy();
    expect(screen.getByText(/号码不对/)).toBeTruthy();
  });

  it('mending one field takes away its fault only, and the focus stays', () => {
    show(refusal);
    fireEvent.click(screen.getByText('保存'));
    const phone = screen.getByLabelText('联系电话');
    phone.focus();
    fireEvent.change(screen.getByLabelText('客户姓名'), { target: { value: '王先生' } });
    expect(screen.queryByText('请填写')).toBeNull();
    expect(screen.getByText(/号码不对/)).toBeTruthy();
    expect(document.activeElement).toBe(phone);
  });

  it('a choice can be the first faulty field', () => {
    show(new DeskError('invalid', { faults: [{ field: 'kind', code: 'required' }] }));
    fireEvent.click(screen.getByText('保存'));
    expect(document.activeElement).toBe(screen.getByLabelText('投报'));
  });
});

describe('fields', () => {
  it('a phone number loses its full-width digits only when the field is left', () => {
    show(new DeskError('invalid'));
    const phone = screen.getByLabelText<HTMLInputElement>('联系电话');
    fireEvent.change(phone, { target: { value: '１３８－1234' } });
    expect(phone.value).toBe('１３８－1234');
    fireEvent.blur(phone);
    expect(phone.value).toBe('138-1234');
  });

  it('a time that cannot be read is kept as it was typed, never taken for now', () => {
    const seen: TypedTime[] = [];
    function Time() {
      const [value, setValue] = useState<TypedTime>(null);
      const change = (next: TypedTime) => {
        seen.push(next);
        setValue(next);
      };
      return <TimeField name="occurredAt" label="发生时间" value={value} onChange={change} />;
    }
    render(<Time />, { wrapper: MantineProvider });
    const field = screen.getByLabelText<HTMLInputElement>('发生时间');
    fireEvent.change(field, { target: { value: '刚才那会儿' } });
    fireEvent.blur(field);
    expect(seen).toEqual(['刚才那会儿']);
    expect(field.value).toBe('刚才那会儿');
    expect(screen.getByText(/写法不对/)).toBeTruthy();
    fireEvent.change(field, { target: { value: '' } });
    expect(seen.at(-1)).toBeNull();
  });
});
