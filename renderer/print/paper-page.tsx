import './paper-page.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Language } from '../../shared/contract/desk.ts';
import type { Paper } from '../../shared/contract/print.ts';
import { isLandscape, labelOf, type PaperSize } from '../../shared/registers/prints.ts';
import { loadCharts } from '../charts/use-charts.ts';
import { showLanguage } from '../i18n/index.ts';
import { Sheets } from './sheets.tsx';

/** The page that nobody sees: draws the one paper it is given, and says by its title that it stands. */
const answer = await fetch('./paper.json');
const { paper, size, language }: { paper: Paper; size: PaperSize; language: Language } = await answer.json();
await showLanguage(language);
const label = labelOf(size);
const page = document.createElement('style');
page.textContent = `@page { size: ${label ? `${label.width}mm ${label.height}mm` : `${size}${isLandscape(paper.content.form) ? ' landscape' : ''}`} }`;
document.head.append(page);
if ('report' in paper.content || 'analyses' in paper.content) await loadCharts();
const root = document.getElementById('root');
if (root) flushSync(() => createRoot(root).render(<Sheets paper={paper} size={size} />));
// A drawing that cannot be decoded leaves its place empty.
await Promise.allSettled([...document.images].map((image) => image.decode()));
await document.fonts.ready;
document.title = 'ready';
