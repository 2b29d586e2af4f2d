import { officialDate } from '@app/calendar';
import type { Page } from '@app/database';
import { html, publicPage, type Markup } from '@app/http';
import type { NoticeKind } from './events.js';
import type { PublicNotice, PublicNoticeSheet } from './public.queries.js';

const PART = {
  name: '表彰和通报',
  home: '/public/notices',
  footer: '已经公开的文件不作改动；确有错误的，另行发文更正或者撤销，原文和更正都保留。个人只公开姓氏。',
};

const KINDS: Readonly<Record<NoticeKind, string>> = {
  ...{ commendation: '表彰', criticism: '通报批评', 'rectification-order': '责令整改' },
  ...{ correction: '更正', revocation: '撤销' },
};

export const noticesPage = ({ items, next }: Page<PublicNotice>): string =>
  publicPage(
    PART,
    '表彰和通报',
    html`<p>行政执法监督中作出的表彰、通报批评、责令整改，公开的在这里公布。</p>
      ${
        items.length === 0
          ? html`<p>还没有公开的文件。</p>`
          : html`<ol class="draws">
              ${items.map(entry)}
            </ol>`
      }
      ${next === undefined ? undefined : html`<p><a href="/public/notices?cursor=${next}">更早的文件</a></p>`}`,
  );

const entry = (notice: PublicNotice): Markup =>
  html`<li>
    <h2><a href="/public/notices/${notice.id}">${notice.title}</a></h2>
    <p>${KINDS[notice.kind]}　${notice.documentNumber}　${officialDate(notice.signedOn)}</p>
    ${amended(notice)}
  </li>`;

const amended = ({ amendments }: PublicNotice): Markup[] =>
  amendments.map(
    ({ kind, documentNumber, signedOn }) =>
      html`<p class="voided">
        已由${documentNumber}${kind === 'revocation' ? '撤销' : '更正'}（${officialDate(signedOn)}）
      </p>`,
  );

export const noticePage = (notice: PublicNoticeSheet): string =>
  publicPage(
    PART,
    notice.title,
    html`<p>${KINDS[notice.kind]}　${notice.documentNumber}　${officialDate(notice.signedOn)}</p>
      ${amended(notice)} ${former(notice)} ${notice.body.split(/\n+/).map((paragraph) => html`<p>${paragraph}</p>`)}
      ${notice.named.length === 0 ? undefined : list(notice)}
      ${notice.rectifyBy === undefined ? undefined : html`<p>整改期限：${officialDate(notice.rectifyBy)}</p>`}`,
  );

const former = ({ former: of }: PublicNoticeSheet): Markup | undefined =>
  of && html`<p>所针对的文件：${of.documentNumber}</p>`;

const list = ({ named }: PublicNoticeSheet): Markup =>
  html`<section>
    <h2>名单</h2>
    <ol>
      ${named.map(({ unitName, person, ground }) => html`<li>${person ? `${unitName}　${person}` : unitName}：${ground}</li>`)}
    </ol>
  </section>`;

export const noticeNotFoundPage = (): string =>
  publicPage(
    PART,
    '没有这份文件',
    html`<p>没有找到这份文件，请核对地址，或者从<a href="/public/notices">表彰和通报</a>重新查找。</p>`,
  );
