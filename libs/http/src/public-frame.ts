import { html, type Markup } from './markup.js';

export const STYLE_SHEET = '/public/public.css';

/** A part of the public site: what stands in the window's title, at the foot, and as the current one in the head. */
export interface PublicPart {
  readonly name: string;
  readonly home: string;
  readonly footer: string;
}

const PARTS = [
  { home: '/public/disclosures', word: '行政执法公示' },
  { home: '/public/review-catalogues', word: '法制审核清单' },
  { home: '/public/demonstration-points', word: '示范点' },
  { home: '/public/draws', word: '双随机抽查公示' },
  { home: '/public/plan', word: '抽查清单和计划' },
  { home: '/public/results', word: '检查结果公示' },
  { home: '/public/leads', word: '投诉举报' },
  { home: '/public/notices', word: '表彰和通报' },
  { home: '/public/assessments', word: '评议考核' },
  { home: '/public/prints', word: '文件核对' },
  { home: '/public/checkpoints', word: '留痕存证' },
  { home: '/public/verifier', word: '核对工具' },
];

/** A whole page that needs no script: it is read as it arrives. */
export const publicPage = (part: PublicPart, title: string, body: Markup): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <title>${title === part.name ? title : `${title} · ${part.name}`}</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="stylesheet" href="${STYLE_SHEET}" />
      </head>
      <body>
        <header class="top"><nav>${PARTS.map((other) => link(other, part))}</nav></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>${part.footer}</footer>
      </body>
    </html> `.text;

const link = ({ home, word }: (typeof PARTS)[number], part: PublicPart): Markup =>
  html`<a href="${home}" ${home === part.home ? html`class="here"` : undefined}>${word}</a> `;

/** A hash is compared by eye in groups of eight, dice are read aloud in groups of five. */
export const inGroups = (text: string, size: number): string =>
  text.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? '';

/** What a reader of the public site is told of a page that is not there, or not to be had. */
export const publicProblem = ({ title }: { readonly title: string }): string =>
  publicPage(
    { name: '公示', home: '', footer: '县法治政府建设领导小组办公室' },
    '没有打开这个页面',
    html`<p>${title}</p>
      <p><a href="/public/draws">从双随机抽查公示进入</a></p>`,
  );
