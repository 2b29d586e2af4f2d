import { html, type Markup } from '@app/http';
import { idFrom } from '@app/eventing';
import { addressOf } from './public-page.js';
import { withdrawnWord, withheldWord } from './public-words.js';
import type { PublicChange } from './public.queries.js';

const FEED_NAME = '行政执法公示';

/** Ids are made of what they name: they stay, wherever the site moves. */
const urn = (...source: string[]): string => `urn:uuid:${idFrom('disclosure-feed', ...source)}`;

const isWithdrawn = ({ ended }: PublicChange): boolean => ended === 'withdrawn';
/** What lost its text is changed by that: readers of the feed let go of what they kept. */
const changedAt = (change: PublicChange): string =>
  (isWithdrawn(change) || change.ended === 'blanked') && change.untilAt !== undefined ? change.untilAt : change.shownAt;

function wordOf(change: PublicChange): string {
  if (isWithdrawn(change)) return `撤销：${withdrawnWord(change.ground)}`;
  if (change.edition === undefined) return `不予公开：${withheldWord(change.ground)}`;
  return change.edition === 1 ? '公示' : `更新，第${change.edition}版`;
}

/** Atom (RFC 4287): each edition is an entry, and the withdrawal of one changes it. */
export function atomFeed(
  { unitName, changes }: { unitName?: string; changes: readonly PublicChange[] },
  { self, site, fallback }: { self: string; site: string; fallback: string },
): string {
  const updated = changes.reduce((latest, change) => (changedAt(change) > latest ? changedAt(change) : latest), '');
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
      <id>${urn(self)}</id>
      <title>${unitName ?? ''}${FEED_NAME}</title>
      <updated>${updated || fallback}</updated>
      <author><name>${unitName ?? '县法治政府建设领导小组办公室'}</name></author>
      <link rel="self" type="application/atom+xml" href="${site}${self}" />
      ${changes.map((change) => feedEntry(change, site))}
    </feed> `.text;
}

const feedEntry = (change: PublicChange, site: string): Markup =>
  html`<entry>
    <id>${urn(change.id, String(change.n))}</id>
    <title>${change.unitName}：${change.title}（${wordOf(change)}）</title>
    <published>${change.shownAt}</published>
    <updated>${changedAt(change)}</updated>
    <link rel="alternate" type="text/html" href="${site}${addressOf(change)}" />
    ${change.text === undefined ? undefined : html`<content type="text">${change.text}</content>`}
  </entry> `;
