import { html, type Markup } from './markup.js';

const STYLE_SHEET = '/public/public.css';

/** A whole page that needs no script: it is read as it arrives. */
export const publicPage = (title: string, body: Markup): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <title>${title} · 双随机抽查公示</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="stylesheet" href="${STYLE_SHEET}" />
      </head>
      <body>
        <header class="top"><a href="/public/draws">双随机抽查公示</a></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
        <footer>抽查事项、名单指纹和结果一经公开不再改动，作废的抽查也保留备查。</footer>
      </body>
    </html> `.text;

export const notFoundPage = (): string =>
  publicPage(
    '没有这次抽查',
    html`<p>没有找到这个编号的抽查，请核对地址，或者从<a href="/public/draws">抽查列表</a>重新查找。</p>`,
  );
