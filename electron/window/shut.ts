import { app, type Session, type WebContents } from 'electron';
import { isOurUrl, page } from '../ipc/sender.ts';

/** Denies every page what the desk does not need: other addresses, new windows, frames of its own, downloads. */
export function shutPages(): void {
  app.on('web-contents-created', (_, contents) => shutPage(contents));
}

function shutPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== page) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Of all permissions only the camera, for our own page: it photographs what is handed in. */
export function shutPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const camera = permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'video');
    answer(camera && isOurUrl(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_, permission, requester, details) =>
      permission === 'media' && details.mediaType === 'video' && isOurUrl(requester.replace(/\/$/, '')),
  );
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
