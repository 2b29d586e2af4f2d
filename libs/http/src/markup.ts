/** HTML that may be sent as it is: everything put into it was escaped on the way. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no page shows and XML does not allow: controls but for tabs and line breaks, halves of an emoji, no characters. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const escaped = (text: string): string => text.replace(UNSEEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(rendered).join('');
}

/** Writes HTML with values in it; a value that is no markup itself is text, whatever it holds. */
export const html = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(fixed.reduce((text, next, index) => `${text}${rendered(parts[index - 1])}${next}`));
