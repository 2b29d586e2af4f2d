import { officialDate, officialMoment } from '@app/calendar';
import { Rejection } from '@app/eventing';
import { html, publicPage, type Markup, type Part } from '@app/http';
import { DECISION_WORDS, decisionWord, withdrawnWord, withheldWord } from './public-words.js';
import type { PublicDisclosure, PublicEntry, PublicLine, PublicUnit } from './public.queries.js';

const PART = {
  name: '行政执法公示',
  home: '/public/disclosures',
  footer: '公示的内容更新、撤销的，更新前后的内容和撤销的记录都保留。个人信息已经依法隐去。',
};

const unitAddress = (unitId: string): string => `/public/disclosures/${encodeURIComponent(unitId)}`;
export const addressOf = ({ unitId, code }: { unitId: string; code: string }): string =>
  `${unitAddress(unitId)}/${encodeURIComponent(code)}`;

const percent = (rate: number | undefined): string => (rate === undefined ? '—' : `${rate}%`);

/** 各单位公示情况. */
export const unitsPage = ({ items, today }: { items: readonly PublicLine[]; today: string }): string =>
  publicPage(
    PART,
    '行政执法公示',
    html`<p>
        各行政执法单位事前公开的项目、政务服务窗口公示的内容和作出的执法决定，在这里公开。截至${officialDate(today)}。
      </p>
      <p class="soft">
        公示率：已公示的项目占应当公示项目的比例，依法不予公开的不计入。<a href="/public/disclosures/feed.atom"
          >订阅更新</a
        >
      </p>
      ${
        items.length === 0
          ? html`<p>还没有登记的行政执法单位。</p>`
          : html`<table>
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col">已公示/应公示</th>
                  <th scope="col">公示率</th>
                  <th scope="col">本年公开的执法决定</th>
                </tr>
              </thead>
              <tbody>
                ${items.map(unitRow)}
              </tbody>
            </table>`
      }`,
  );

const unitRow = ({ unitId, unitName, shown, applicable, withheld, rate, decisionsShown }: PublicLine): Markup =>
  html`<tr>
    <th scope="row"><a href="${unitAddress(unitId)}">${unitName}</a></th>
    <td class="number"><span>${shown}/${applicable - withheld}项</span></td>
    <td class="number">${percent(rate)}</td>
    <td class="number">${decisionsShown}件</td>
  </tr>`;

/** 一个单位的公示. */
export const unitPage = (unit: PublicUnit, page: number): string =>
  publicPage(
    PART,
    `${unit.unitName}行政执法公示`,
    html`${unit.closed ? html`<p class="standing voided">这个单位已经撤销，公示的内容不再更新。</p>` : undefined}
      <p>
        <a href="/public/disclosures">全部单位</a>　<a href="${unitAddress(unit.unitId)}/feed.atom">订阅本单位的更新</a>
        ${unit.line ? html` 　<span class="soft">公示率${percent(unit.line.rate)}</span>` : undefined}
      </p>
      ${page > 0 ? undefined : standing(unit)} ${page > 0 ? undefined : statistics(unit)} ${decisions(unit, page)}`,
  );

function standing({ items, unitId, today }: PublicUnit): Markup {
  const part = (window: boolean): PublicUnit['items'] => items.filter((item) => item.window === window);
  const table = (rows: PublicUnit['items']): Markup =>
    html`<table class="even">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">状态</th>
          <th scope="col">公示时间</th>
          <th scope="col">最近核对</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => itemRow(row, unitId, today))}
      </tbody>
    </table>`;
  return html`<h2>事前公开</h2>
    ${table(part(false))}
    ${
      part(true).length > 0
        ? html`<h2>政务服务窗口公示</h2>
            ${table(part(true))}`
        : undefined
    }`;
}

function itemRow({ code, name, entry }: PublicUnit['items'][number], unitId: string, today: string): Markup {
  return html`<tr>
    <th scope="row">${entry ? html`<a href="${addressOf({ unitId, code })}">${name}</a>` : name}</th>
    <td>${entry ? said(entry, today) : '还没有公示'}</td>
    <td>${entry ? officialMoment(entry.shownAt) : undefined}</td>
    <td>${entry?.confirmedOn ? officialDate(entry.confirmedOn) : undefined}</td>
  </tr>`;
}

function said(entry: PublicEntry, today: string): Markup {
  const { ended, ground, edition, freshUntil } = entry;
  if (ended === 'withdrawn') return html`<strong class="voided">已撤销</strong>（${withdrawnWord(ground)}）`;
  if (edition === undefined) return html`不予公开（${withheldWord(ground)}）`;
  const stale = freshUntil !== undefined && freshUntil < today;
  return html`<strong>已公示</strong
    >（第${edition}版）${stale ? html`<strong class="voided">超过更新周期</strong>` : undefined}`;
}

function decisions({ decisions: shown, moreDecisions, unitId, today }: PublicUnit, page: number): Markup {
  return html`<h2>执法决定</h2>
    ${
      shown.length === 0
        ? html`<p>还没有公开的执法决定。</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">文号</th>
                <th scope="col">执法类别</th>
                <th scope="col">执法对象</th>
                <th scope="col">决定日期</th>
                <th scope="col">状态</th>
              </tr>
            </thead>
            <tbody>
              ${shown.map((entry) => decisionRow(entry, today))}
            </tbody>
          </table>`
    }
    ${moreDecisions ? html`<p><a href="${unitAddress(unitId)}?page=${page + 1}">更早的执法决定</a></p>` : undefined}`;
}

function decisionRow(entry: PublicEntry, today: string): Markup {
  const { title, decision } = entry;
  return html`<tr>
    <th scope="row"><a href="${addressOf(entry)}">${title}</a></th>
    <td>${decision && decisionWord(decision.kind)}</td>
    <td>${decision?.party}</td>
    <td>${decision && officialDate(decision.decidedOn)}</td>
    <td>${said(entry, today)}${entry.late && entry.edition === 1 ? '（晚于期限）' : ''}</td>
  </tr>`;
}

function statistics({ statistics: shown }: PublicUnit): Part {
  if (shown.length === 0) return undefined;
  return html`<h2>年度行政执法数据</h2>
    <ul>
      ${shown.map((entry) => html`<li><a href="${addressOf(entry)}">${entry.title}</a></li>`)}
    </ul>`;
}

/** What was shown and is read no more: withdrawn, or an edition in which personal data slipped through. */
const isGone = ({ edition, text }: PublicEntry): boolean => edition !== undefined && text === undefined;

/**
 * 一项公示, with all that was ever said of it; `gone`: its address stays, and says why it is read no more. Throws
 * `disclosure-not-found` for an edition that never was.
 */
export function disclosurePage(
  { unitId, unitName, editions, today }: PublicDisclosure,
  chosen?: number,
): { page: string; gone: boolean } {
  const [newest] = editions;
  const entry = chosen === undefined ? newest : editions.find(({ edition }) => edition === chosen);
  if (!entry) throw new Rejection('disclosure-not-found');
  const former = entry !== newest;
  const page = publicPage(
    PART,
    entry.title,
    html`<p>
        <a href="${unitAddress(unitId)}">${unitName}</a
        >${former ? html` 　<a href="${addressOf(entry)}">现行内容</a>` : undefined}
      </p>
      <p class="${entry.ended === 'withdrawn' ? 'standing voided' : 'standing'}">
        ${former ? html`<strong>曾经公示的第${entry.edition ?? ''}版</strong>` : said(entry, today)}，${officialMoment(entry.shownAt)}公示${
          entry.untilAt ? `，${officialMoment(entry.untilAt)}止` : ''
        }${entry.late && entry.edition === 1 ? '，晚于期限' : ''}
      </p>
      ${content(entry)} ${history(editions)}`,
  );
  return { page, gone: isGone(entry) };
}

const fact = (name: string, value: Part): Part =>
  value === undefined
    ? undefined
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

function content(entry: PublicEntry): Part {
  const { text, decision, statistics: figures, ended } = entry;
  if (ended === 'blanked') return html`<p>这一版中有应当隐去的个人信息，不再显示。</p>`;
  if (isGone(entry)) return html`<p>公示的内容已经撤销，不再显示。</p>`;
  return html`${
    decision &&
    html`<dl>
      ${fact('文号', decision.documentNumber)} ${fact('执法类别', decisionWord(decision.kind))}
      ${fact('执法对象', decision.party)} ${fact('决定日期', officialDate(decision.decidedOn))}
    </dl>`
  }
  ${
    figures &&
    html`<table>
      <tbody>
        ${DECISION_WORDS.map(
          ([kind, word]) =>
            html`<tr>
              <th scope="row">${word}</th>
              <td class="number">${figures.counts[kind]}件</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">罚没金额</th>
          <td class="number">${figures.fined}元</td>
        </tr>
      </tbody>
    </table>`
  }
  ${(text ?? '').split(/\n+/).map((line) => (line.trim() === '' ? undefined : html`<p>${line}</p>`))}`;
}

const history = (editions: readonly PublicEntry[]): Markup =>
  html`<section>
    <h2>公示、更新和撤销</h2>
    <ol reversed>
      ${editions.flatMap(steps)}
    </ol>
  </section>`;

/** What happened to an edition, the newest first. */
function steps(entry: PublicEntry): Markup[] {
  const { edition, shownAt, untilAt, ended, ground, confirmedOn, withdrawnLate } = entry;
  const shown =
    edition === undefined
      ? html`<li>${officialMoment(shownAt)}说明不予公开，事由：${withheldWord(ground)}</li>`
      : html`<li>
          ${officialMoment(shownAt)}公示<a href="${addressOf(entry)}?edition=${edition}">第${edition}版</a>
        </li>`;
  const confirmed = confirmedOn === undefined ? [] : [html`<li>${officialDate(confirmedOn)}核对，内容没有变化</li>`];
  const withdrawn =
    ended === 'withdrawn' && untilAt !== undefined
      ? [
          html`<li>
            ${officialMoment(untilAt)}撤销，事由：${withdrawnWord(ground)}${withdrawnLate ? '（超过期限撤销）' : ''}
          </li>`,
        ]
      : [];
  return [...withdrawn, ...confirmed, shown];
}

export const disclosureNotFoundPage = (): string =>
  publicPage(
    PART,
    '没有这项公示',
    html`<p>没有找到这项公示，请核对地址，或者从<a href="/public/disclosures">行政执法公示</a>重新查找。</p>`,
  );
