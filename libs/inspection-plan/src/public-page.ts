import { dayOf, officialDate } from '@app/calendar';
import { html, publicPage, type Markup, type Part } from '@app/http';
import type { ApprovedPlanItem, PlanBatch } from './events.js';
import type { InspectionItemRow } from './item.entity.js';
import { frequencyWords, methodsWords, objectWord, ruleWords, shareWords, stratumWord } from './plan-words.js';
import type { PublicPlan, PublicPlanSheet } from './public.queries.js';

const PLAN = {
  name: '抽查事项清单和抽查计划',
  home: '/public/plan',
  footer: '抽查按照公布的清单和批准的计划进行，没有列入清单的事项不抽查。每一次抽取的过程和结果另行公示。',
};

/** 抽查事项清单 and the plan of a year, on one page. */
export const planPage = (sheet: PublicPlanSheet): string =>
  publicPage(
    PLAN,
    sheet.year === undefined ? '随机抽查事项清单' : `${sheet.year}年度抽查计划和抽查事项清单`,
    html`${otherYears(sheet)}${sheet.plans.length === 0 ? html`<p>年度抽查计划经批准后在这里公布。</p>` : sheet.plans.map(planPart)}${listPart(sheet.items)}`,
  );

export const noPlanPage = (): string =>
  publicPage(
    PLAN,
    '没有这一年度的抽查计划',
    html`<p>没有公布过这一年度的抽查计划，请核对地址，或者查看<a href="/public/plan">最近公布的抽查计划</a>。</p>`,
  );

const otherYears = ({ years, year }: PublicPlanSheet): Part =>
  years.length < 2
    ? undefined
    : html`<p class="soft">
        其他年度：${years.filter((other) => other !== year).map((other) => html`<a href="/public/plan/${other}">${other}年度</a> `)}
      </p>`;

const planPart = ({ title, coverage, items, edition, approvedAt }: PublicPlan): Markup =>
  html`<section>
    <h2>${title}</h2>
    <p class="soft">
      ${officialDate(dayOf(approvedAt))}批准${edition > 1 ? `，为第${edition - 1}次调整后的计划` : undefined}。全年检查监督对象名录库中${shareWords(coverage)}的单位。每一批抽取的过程和结果见<a
        href="/public/draws"
        >双随机抽查公示</a
      >。
    </p>
    ${items.map(itemPart)}
  </section>`;

const itemPart = ({ planItem, name, legalBasis, inForce, frequencyMonths, batches }: ApprovedPlanItem): Markup =>
  html`<h3>${planItem} ${name}</h3>
    <p>抽查依据：${legalBasis}。</p>
    <p>
      抽查事项：${inForce.map((item) => `${item.code} ${item.name}`).join('；')}。${frequencyWords(frequencyMonths)}。
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">批次</th>
          <th scope="col">时间安排</th>
          <th scope="col">抽取比例</th>
        </tr>
      </thead>
      <tbody>
        ${batches.map(batchRow)}
      </tbody>
    </table>`;

const batchRow = ({ number, from, to, strata }: PlanBatch): Markup =>
  html`<tr>
    <th scope="row"><span>第${number}批</span></th>
    <td>${officialDate(from)}至${officialDate(to)}</td>
    <td>${strata.map(({ id, rule }) => `${stratumWord(id)}${ruleWords(rule)}`).join('；')}</td>
  </tr>`;

const listPart = (items: readonly InspectionItemRow[]): Markup =>
  html`<section>
    <h2>随机抽查事项清单</h2>
    ${
      items.length === 0
        ? html`<p>还没有公布抽查事项。</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">编号</th>
                <th scope="col">抽查事项</th>
                <th scope="col">抽查依据</th>
                <th scope="col">抽查主体</th>
                <th scope="col">抽查内容</th>
                <th scope="col">抽查方式</th>
              </tr>
            </thead>
            <tbody>
              ${items.map(itemRow)}
            </tbody>
          </table>`
    }
  </section>`;

const itemRow = ({
  code,
  name,
  objectKind,
  legalBasis,
  inspectingBody,
  contents,
  methods,
}: InspectionItemRow): Markup =>
  html`<tr>
    <td class="number"><span>${code}</span></td>
    <th scope="row">${name}<small>抽查对象：${objectWord(objectKind)}</small></th>
    <td>${legalBasis}</td>
    <td>${inspectingBody}</td>
    <td>${contents.map((entry, index) => html`<div>${index + 1}．${entry}</div>`)}</td>
    <td>${methodsWords(methods)}</td>
  </tr>`;
