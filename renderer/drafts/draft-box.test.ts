import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftBox, keepWithinMs, type OpenDraft, tryAgainMs } from './draft-box.ts';

const draft = (content: string, id = 'a'): OpenDraft => ({ id, form: 'intake', title: content, content });

describe('drafts of open forms', () => {
  let kept: OpenDraft[];
  beforeEach(() => {
    vi.useFakeTimers();
    kept = [];
  });
  afterEach(() => vi.useRealTimers());
  const box = () => draftBox(async (one) => void kept.push(one));

  it('typing without a pause is still kept in time', async () => {
    const drafts = box();
    for (let letter = 1; letter <= 12; letter += 1) {
      drafts.put(draft('x'.repeat(letter)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(kept.length).toBeGreaterThanOrEqual(2);
    await vi.advanceTimersByTimeAsync(keepWithinMs);
    expect(kept.at(-1)?.content).toBe('x'.repeat(12));
  });

  it('two forms are kept side by side', async () => {
    const drafts = box();
    drafts.put(draft('leak', 'a'));
    drafts.put(draft('lamp', 'b'));
    await drafts.flush();
    expect(kept.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('a form that became a record is never kept again', async () => {
    const drafts = box();
    drafts.put(draft('leak'));
    expect(await drafts.settle('a')).toBe(false);
    drafts.put(draft('leak!'));
    await drafts.flush();
    expect(kept).toEqual([]);
  });

  it('settling waits for the save under way, so that the draft cannot come back after the record', async () => {
    let finish = () => {};
    const order: string[] = [];
    const drafts = draftBox(() => new Promise<void>((done) => (finish = done)).then(() => void order.push('kept')));
    drafts.put(draft('leak'));
    const flushed = drafts.flush();
    await vi.advanceTimersByTimeAsync(0);
    const settled = drafts.settle('a').then((underWay) => order.push(underWay ? 'settled' : 'too early'));
    finish();
    await Promise.all([flushed, settled]);
    expect(order).toEqual(['kept', 'settled']);
  });

  it('what could not be kept is told, tried again by itself, and told as kept', async () => {
    let full = true;
    const heard: unknown[] = [];
    const drafts = draftBox(
      async (one) => {
        if (full) throw new Error('full');
        kept.push(one);
      },
      (problem) => heard.push(problem),
    );
    drafts.put(draft('leak'));
    await drafts.flush();
    expect(drafts.recall('a')?.content).toBe('leak');
    expect(heard).toEqual([expect.objectContaining({ message: 'full' })]);
    full = false;
    await vi.advanceTimersByTimeAsync(tryAgainMs);
    expect(kept).toHaveLength(1);
    expect(heard.at(-1)).toBeNull();
  });

  it('a form thrown away while it could not be kept is no trouble any more', async () => {
    const heard: unknown[] = [];
    const drafts = draftBox(
      () => Promise.reject(new Error('full')),
      (problem) => heard.push(problem),
    );
    drafts.put(draft('leak'));
    await drafts.flush();
    await drafts.settle('a');
    expect(heard.at(-1)).toBeNull();
    await vi.advanceTimersByTimeAsync(tryAgainMs * 3);
    expect(heard).toHaveLength(2);
  });

  it('what was undone before it was kept is no draft; typing again is', async () => {
    const drafts = box();
    drafts.put(draft('O-A-250303-01'));
    drafts.forget('a');
    await vi.advanceTimersByTimeAsync(keepWithinMs);
    expect(kept).toEqual([]);
    drafts.put(draft('leak'));
    await vi.advanceTimersByTimeAsync(keepWithinMs);
    drafts.forget('a');
    expect(kept.map(({ content }) => content)).toEqual(['leak']);
    expect(drafts.recall('a')?.content).toBe('leak');
  });

  it('the same content is kept once', async () => {
    const drafts = box();
    drafts.put(draft('leak'));
    await drafts.flush();
    drafts.put(draft('leak'));
    await drafts.flush();
    expect(kept).toHaveLength(1);
  });
});
