import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type KeyMap, useKeys } from './keys.ts';

function Keys({ keys, sole = false }: { keys: KeyMap; sole?: boolean }) {
  useKeys(keys, { sole });
  return <input aria-label="field" />;
}

describe('keys of the desk', () => {
  it('work while a field has the focus', () => {
    const f2 = vi.fn();
    const { getByLabelText } = render(<Keys keys={{ F2: f2 }} />);
    fireEvent.keyDown(getByLabelText('field'), { key: 'F2' });
    expect(f2).toHaveBeenCalledOnce();
  });

  it('none fires while an input method is composing', () => {
    const fired = vi.fn();
    const { getByLabelText } = render(<Keys keys={{ 'mod+Enter': fired, F8: fired, Esc: fired }} />);
    const field = getByLabelText('field');
    fireEvent.keyDown(field, { key: 'F8', isComposing: true });
    fireEvent.keyDown(field, { key: 'Escape', keyCode: 229 });
    fireEvent.keyDown(field, { key: 'Process', ctrlKey: true });
    expect(fired).not.toHaveBeenCalled();
  });

  it('a key that writes belongs to the field it is typed into', () => {
    const help = vi.fn();
    const { getByLabelText } = render(<Keys keys={{ '?': help }} />);
    fireEvent.keyDown(getByLabelText('field'), { key: '?', shiftKey: true });
    expect(help).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(help).toHaveBeenCalledOnce();
  });

  it('Ctrl and the Mac’s command key are the same', () => {
    const search = vi.fn();
    render(<Keys keys={{ 'mod+K': search }} />);
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'k', metaKey: true });
    fireEvent.keyDown(document.body, { key: 'K', ctrlKey: true });
    expect(search).toHaveBeenCalledTimes(3);
  });

  it('Alt and a digit is known by where the key is, whatever the keyboard makes of it', () => {
    const now = vi.fn();
    render(<Keys keys={{ 'alt+1': now }} />);
    fireEvent.keyDown(document.body, { key: '¡', code: 'Digit1', altKey: true });
    expect(now).toHaveBeenCalledOnce();
  });

  it('the latest comes first, and may hand a key on', () => {
    const order: string[] = [];
    render(<Keys keys={{ Esc: () => void order.push('desk') }} />);
    const { unmount } = render(<Keys keys={{ Esc: () => order.push('dialog') > 9 }} />);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    unmount();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(order).toEqual(['dialog', 'desk', 'desk']);
  });

  it('a lock keeps every key from what lies underneath', () => {
    const f2 = vi.fn();
    render(<Keys keys={{ F2: f2 }} />);
    render(<Keys keys={{}} sole />);
    fireEvent.keyDown(document.body, { key: 'F2' });
    expect(f2).not.toHaveBeenCalled();
  });
});
