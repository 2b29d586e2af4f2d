import { officialDate, officialMoment } from '@app/calendar';
import type { Page } from '@app/database';
import { html, publicPage, type Markup, type Part } from '@app/http';
import type { ResultStepAnswer } from './dto.js';
import type { PublicResult, PublicResultSheet } from './public.queries.js';

const PART = {
  name: '检查结果公示',
  home: '/public/results',
  footer: '公示的结果有更正的，更正前后的内容都保留；撤回的结果保留撤回的记录。',
};

type Words = Readonly<Record<string, string>>;

const RESULTS: Words = {
  'no-problem-found': '未发现问题',
  'problems-found': '发现问题',
  obstructed: '不配合检查',
  unable: '无法检查（无法联系、已停业等）',
};
const GROUNDS: Words = {
  revoked: '依法被撤销或者确认违法',
  confidential: '涉及国家秘密、商业秘密或者个人隐私',
  mistaken: '公示对象或者事项有误',
  other: '其他',
};
const KINDS: Words = { published: '公示', corrected: '更正', withdrawn: '撤回' };

const wordIn = (words: Words, code: string | undefined): string => (code === undefined ? '' : (words[code] ?? code));

const addressOf = ({ drawLabel, unitId }: PublicResult): string => `/public/results/${drawLabel}/${unitId}`;

/** 检查结果列表, the latest first. */
export const resultsPage = ({ items, next }: Page<PublicResult>, drawLabel?: string): string =>
  publicPage(
    PART,
    drawLabel === undefined ? '检查结果' : `${drawLabel}抽查的检查结果`,
    html`<p>
        双随机抽查抽中的单位，由抽取确定的监督人员检查，检查结果在这里公示。抽取的过程和证明见${origin(drawLabel)}。
      </p>
      ${
        items.length === 0
          ? html`<p>${drawLabel === undefined ? '' : '这次抽查'}还没有公示的检查结果。</p>`
          : html`<ol class="draws">
              ${items.map(entry)}
            </ol>`
      }
      ${next === undefined ? undefined : html`<p><a href="${further(next, drawLabel)}">更早的结果</a></p>`}`,
  );

const origin = (drawLabel?: string): Markup =>
  drawLabel === undefined
    ? html`<a href="/public/draws">双随机抽查公示</a>`
    : html`<a href="/public/draws/${drawLabel}">${drawLabel}抽查的公示页</a>。<a href="/public/results"
          >查看全部检查结果</a
        >`;

const further = (cursor: string, drawLabel?: string): string =>
  `/public/results?cursor=${encodeURIComponent(cursor)}${drawLabel === undefined ? '' : `&draw=${drawLabel}`}`;

const entry = (result: PublicResult): Markup =>
  html`<li>
    <h2><a href="${addressOf(result)}">${result.unitName}</a></h2>
    <p>
      <strong class="${result.state === 'withdrawn' ? 'voided' : 'published'}">${said(result)}</strong
      >${lateWords(result)}
    </p>
    <p>${result.item}（抽取编号<a href="/public/draws/${result.drawLabel}">${result.drawLabel}</a>）</p>
  </li>`;

const said = ({ state, result }: PublicResult): string =>
  state === 'withdrawn' ? '公示的结果已经撤回' : wordIn(RESULTS, result);

const lateWords = ({ publishedAt, late, dueOn }: PublicResult): string =>
  `（${officialMoment(publishedAt)}公示${late && dueOn !== undefined ? `，晚于期限${officialDate(dueOn)}` : ''}）`;

/** 一个单位的检查结果, with all that was ever said of it. */
export const resultPage = (sheet: PublicResultSheet): string =>
  publicPage(
    PART,
    `${sheet.unitName}检查结果`,
    html`${standing(sheet)}${facts(sheet)}${history(sheet)}${proof(sheet)}`,
  );

const standing = (sheet: PublicResultSheet): Markup =>
  html`<p class="${sheet.state === 'withdrawn' ? 'standing voided' : 'standing'}">
    <strong>${said(sheet)}</strong>${lateWords(sheet)}
  </p>`;

const fact = (name: string, value: Part): Part =>
  value === undefined
    ? undefined
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

function facts({
  unitName,
  unitId,
  item,
  visitedOn,
  endedOn,
  summary,
  supervisors,
  findings,
  state,
}: PublicResultSheet) {
  return html`<dl>
    ${fact('被检查单位', html`${unitName} <small>${unitId}</small>`)} ${fact('检查事项', item)}
    ${fact('检查日期', visitedOn && officialDate(visitedOn))} ${fact('检查结束', officialDate(endedOn))}
    ${fact('监督人员', html`${supervisors.map((id) => html`<code>${id.slice(0, 8)}</code> `)}（只列编号，不公开姓名）`)}
    ${fact('公示内容', summary)}
    ${fact('发现的问题', state === 'published' ? (findings === 0 ? '无' : `${findings}个，已列入整改台账督促整改`) : undefined)}
  </dl>`;
}

function history({ steps }: PublicResultSheet): Markup {
  return html`<section>
    <h2>公示、更正和撤回</h2>
    <ol>
      ${steps.map(stepItem)}
    </ol>
  </section>`;
}

function stepItem({ kind, at, result, summary, reason, ground, late }: ResultStepAnswer): Markup {
  const because = reason === undefined ? undefined : html`，理由：${reason}`;
  const withdrawn =
    ground === undefined ? undefined : html`，事由：${wordIn(GROUNDS, ground)}${late ? '（超过期限撤回）' : ''}`;
  return html`<li>
    ${officialMoment(at)}${wordIn(KINDS, kind)}${because}${withdrawn}${
      result === undefined ? undefined : html`：<strong>${wordIn(RESULTS, result)}</strong>。${summary}`
    }
  </li>`;
}

const proof = ({ drawLabel }: PublicResultSheet): Markup =>
  html`<section class="check">
    <h2>怎样核对</h2>
    <p>
      这个单位为什么被抽中、由谁检查，见<a href="/public/draws/${drawLabel}">${drawLabel}抽查的公示页</a
      >：签号、种子和监督人员编号都可以自己重新计算。<a href="/public/results?draw=${drawLabel}">同一次抽查的其他结果</a
      >。
    </p>
  </section>`;

export const resultNotFoundPage = (): string =>
  publicPage(
    PART,
    '没有这项检查结果',
    html`<p>没有找到这项检查结果，请核对地址，或者从<a href="/public/results">检查结果列表</a>重新查找。</p>`,
  );
