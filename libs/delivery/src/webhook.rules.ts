import { createHmac } from 'node:crypto';
import { refuseIf } from '@app/eventing/rejection.js';

/** JSON as a group's robot takes it, with {words} in its texts. */
export type Template = { readonly [field: string]: Template | string | number | boolean };

/** One of config/webhook-formats.json. */
export interface Format {
  readonly code: string;
  readonly name: string;
  /** `dingtalk`: timestamp and sign in the address; `headers`: only those every post carries. */
  readonly sign: 'headers' | 'dingtalk';
  /** Whether the receiver reads texts as Markdown. */
  readonly markdown: boolean;
  /** Bytes the receiver takes at most; the text is cut to fit. */
  readonly longest: number;
  readonly body: Template;
  /** The receiver says in this field of its JSON answer whether it took the message: 0 is yes. Absent: the status says it. */
  readonly verdict?: string;
  /** Verdicts that ask for patience. */
  readonly busy: readonly number[];
}

/** What may stand in a template. */
export const WORDS = ['id', 'kind', 'label', 'title', 'text', 'url', 'time', 'late'] as const;
export type Words = Readonly<Record<(typeof WORDS)[number], string>>;

const WORD = /\{([a-z]+)\}/g;

const textsOf = (template: unknown): string[] => {
  if (typeof template === 'string') return [template];
  return typeof template === 'object' && template !== null ? Object.values(template).flatMap(textsOf) : [];
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** A body template somebody wrote. Throws when a receiver could get nothing sensible from it. */
export function readTemplate(text: string): Template {
  const template = parsed(text);
  const isObject = typeof template === 'object' && template !== null && !Array.isArray(template);
  refuseIf(!isObject, 'template-not-json');
  const used = textsOf(template).flatMap((one) => [...one.matchAll(WORD)].map(([, word = '']) => word));
  const unknown = used.find((word) => !(WORDS as readonly string[]).includes(word));
  refuseIf(unknown !== undefined, 'template-word-unknown', { word: unknown ?? '', known: WORDS });
  refuseIf(!used.includes('text'), 'template-without-text');
  return template as Template;
}

/** Signs a receiver would take for Markdown or a mention are written wide: an issue's title commands nobody. */
const WIDE: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '@': '＠',
  '`': '｀',
  '*': '＊',
};
const plain = (text: string): string => text.replace(/[[\]<>@`*]/g, (sign) => WIDE[sign] ?? sign);

const MADE_BY_US: readonly string[] = ['url', 'id', 'kind'];

function filled(template: Template | string | number | boolean, words: Words, markdown: boolean): unknown {
  if (typeof template === 'string')
    return template.replace(WORD, (_, word: keyof Words) =>
      markdown && !MADE_BY_US.includes(word) ? plain(words[word]) : words[word],
    );
  if (typeof template !== 'object') return template;
  if (Array.isArray(template)) return (template as Template[]).map((one) => filled(one, words, markdown));
  return Object.fromEntries(Object.entries(template).map(([field, value]) => [field, filled(value, words, markdown)]));
}

const DOTS = '……';

/** A text that is at least so many bytes shorter. */
function shortened(text: string, bytes: number): string {
  const signs = [...text];
  let left = bytes + Buffer.byteLength(DOTS);
  while (left > 0 && signs.length > 0) left -= Buffer.byteLength(signs.pop() ?? '');
  return `${signs.join('')}${DOTS}`;
}

/** The body of one post, as JSON. Too long a text is cut, never the JSON. */
export function bodyOf(format: Format, template: Template, words: Words): string {
  const body = JSON.stringify(filled(template, words, format.markdown));
  const excess = Buffer.byteLength(body) - format.longest;
  if (excess <= 0) return body;
  return JSON.stringify(filled(template, { ...words, text: shortened(words.text, excess) }, format.markdown));
}

const hmac = (secret: string, text: string) => createHmac('sha256', secret).update(text);

/** Headers of every post: who receives it recomputes HMAC-SHA256 of "<timestamp>.<body>" with the shared secret. */
export const signedHeaders = (secret: string, seconds: number, body: string, deliveryId: string) => ({
  'Content-Type': 'application/json; charset=utf-8',
  'X-Yuheng-Delivery': deliveryId,
  'X-Yuheng-Timestamp': String(seconds),
  ...(secret ? { 'X-Yuheng-Signature': `sha256=${hmac(secret, `${seconds}.${body}`).digest('hex')}` } : {}),
});

/** 钉钉自定义机器人的加签: base64 of HMAC-SHA256 of "<milliseconds>\n<secret>", in the address. */
export function signedUrl(url: string, { sign }: Format, secret: string, seconds: number): string {
  if (sign !== 'dingtalk' || !secret) return url;
  const signed = new URL(url);
  const timestamp = String(seconds * 1000);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`).digest('base64'));
  return signed.href;
}

export interface Outcome {
  /** `put-off`: may be tried again. */
  readonly is: 'sent' | 'refused' | 'put-off';
  readonly answer: string;
}

const BUSY_STATUS = [408, 425, 429];

/** What an answer means: robots answer 200 and say in the body that they took nothing. */
export function outcomeOf({ verdict, busy }: Format, status: number, text: string): Outcome {
  const answer = `${status} ${text}`.trim();
  if (status >= 500 || BUSY_STATUS.includes(status)) return { is: 'put-off', answer };
  if (status < 200 || status >= 300) return { is: 'refused', answer };
  if (verdict === undefined) return { is: 'sent', answer };
  const said = (parsed(text) as Readonly<Record<string, unknown>> | null | undefined)?.[verdict];
  if (said === 0) return { is: 'sent', answer };
  return { is: busy.includes(Number(said)) ? 'put-off' : 'refused', answer };
}

/** The host of an endpoint's address. Only http and https, and no name and password in it. */
export function hostOf(url: string): string {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  refuseIf(read === undefined || !['http:', 'https:'].includes(read.protocol), 'endpoint-address-unfit');
  refuseIf(read!.username !== '' || read!.password !== '', 'endpoint-address-holds-password');
  return read!.host;
}
