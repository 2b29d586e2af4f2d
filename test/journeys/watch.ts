import type { Page } from 'playwright-core';

/** The browser's own line for every 4xx. A refusal is an answer; what is not is found among the responses. */
const REFUSED = 'Failed to load resource';
/** The queue board asks for a font from elsewhere, which no page of this installation may load. */
const FOREIGN_FONT = 'fonts.googleapis.com';
const SERVER_ERROR = 500;

/** Notes everything a page complains of that no user should ever meet. */
export function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const text = message.text();
    if (!text.startsWith(REFUSED) && !text.includes(FOREIGN_FONT)) complaints.push(`console: ${text} (${page.url()})`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message} (${page.url()})`));
  page.on('response', (response) => {
    if (response.status() >= SERVER_ERROR)
      complaints.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
}
