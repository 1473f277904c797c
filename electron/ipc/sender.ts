/** What Electron tells of the frame a message came from. */
export interface Sender {
  url: string;
  isMainFrame: boolean;
}

export const origin = 'desk://app';
/** The one page there is. */
export const page = `${origin}/index.html`;

/** @returns true for the top frame of our own page; a frame that is gone (null) is nobody's. */
export function isOurs(sender: Sender | null): boolean {
  return sender?.isMainFrame === true && isOurUrl(sender.url);
}

export function isOurUrl(url: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}
