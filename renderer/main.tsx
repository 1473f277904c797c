import './look/mantine.css';
import './look/desk.css';
import { createRoot } from 'react-dom/client';
import { call } from './desk/bridge.ts';
import { followChanges } from './desk/query-client.ts';
import { syncNow } from './desk/steady-now.ts';
import { showLanguage } from './i18n/index.ts';
import { fetchNightChoice } from './night/night.ts';
import { followSession } from './session/session.ts';
import { followAlarms } from './shell/rung.ts';
import { Root } from './start/root.tsx';
import { followSite, keepPhase } from './start/site-follower.ts';

followSite();
followChanges();
followAlarms();
const [language, phase] = await Promise.all([
  call('app.language', {}),
  call('desk.phase', {}),
  followSession(),
  fetchNightChoice(),
  syncNow(),
]);
keepPhase(phase);
await showLanguage(language);

const root = document.getElementById('root');
if (root) createRoot(root).render(<Root />);

document.addEventListener('visibilitychange', () => void syncNow());
window.desk.on('clock', () => void syncNow());
setInterval(() => void syncNow(), 60_000);
