import type { Page } from 'playwright-core';

/** @returns each thing one can press or fill in that cannot be brought before the eyes by scrolling, or lies under another */
export function lostControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role="option"]');
    const lost = [...controls].filter((part) => {
      if (!part.isConnected || !part.checkVisibility() || part.matches(':disabled')) return false;
      part.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, top, width, height } = part.getBoundingClientRect();
      const there = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
      const isIt = there && (part.contains(there) || there.contains(part) || there.closest('label')?.contains(part));
      return !isIt;
    });
    scrollTo(0, 0);
    return lost.map((part) => `${part.tagName} ${part.textContent || part.getAttribute('aria-label')}`);
  });
}
