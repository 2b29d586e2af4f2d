import { officialDate, officialMoment } from '@app/calendar';
import { html, publicPage, type Markup } from '@app/http';
import type { BallotPaper } from './ballot.queries.js';
import type { PublishedAssessment, PublishedLine, PublishedUnit } from './public.queries.js';
import type { Group } from './ranking.rules.js';
import { GROUP_WORDS } from './sheets.js';

const PART = {
  name: '评议考核',
  home: '/public/assessments',
  footer: '考核结果公布以后不再变更。得分按公布的评分方案计算。',
};

const addressOf = (id: string): string => `/public/assessments/${encodeURIComponent(id)}`;

/** 已公布的考核. */
export const assessmentsPage = (lines: readonly PublishedLine[]): string =>
  publicPage(
    PART,
    '行政执法评议考核',
    lines.length === 0
      ? html`<p>还没有公布的考核结果。</p>`
      : html`<table>
          <thead>
            <tr>
              <th scope="col">考核</th>
              <th scope="col">年度</th>
              <th scope="col">单位数</th>
              <th scope="col">公布时间</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              ({ id, title, year, units, publishedAt }) =>
                html`<tr>
                  <th scope="row"><a href="${addressOf(id)}">${title}</a></th>
                  <td>${year}年</td>
                  <td class="number">${units}个</td>
                  <td>${officialMoment(publishedAt)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
  );

/** 考核结果, with the rule of its ranking and the scheme it was scored by. */
export const assessmentPage = (told: PublishedAssessment): string => {
  const { title, from, to, publishedAt, rule, ranking, schemeTitle, items } = told;
  const groups = [...new Set(ranking.map(({ group }) => group))];
  return publicPage(
    PART,
    `${title}结果`,
    html`<p><a href="/public/assessments">全部考核</a></p>
      <p>
        考核期${officialDate(from)}至${officialDate(to)}，${officialMoment(publishedAt)}公布，共${ranking.length}个单位。
      </p>
      <p class="soft">排名规则：${rule}</p>
      ${groups.map((group) =>
        ranked(
          group,
          ranking.filter((unit) => unit.group === group),
        ),
      )}
      <h2>评分方案：${schemeTitle}</h2>
      <table class="even">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">考核项目</th>
            <th scope="col">分值</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(
            ({ group, name, weight }) =>
              html`<tr>
                <td>${group}</td>
                <th scope="row">${name}</th>
                <td class="number">${weight}分</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
};

const ranked = (group: Group, units: readonly PublishedUnit[]): Markup =>
  html`<h2>${GROUP_WORDS[group]}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">名次</th>
          <th scope="col">单位</th>
          <th scope="col">总分</th>
        </tr>
      </thead>
      <tbody>
        ${units.map(
          ({ name, score, rank }) =>
            html`<tr>
              <td class="number">第${rank}名</td>
              <th scope="row">${name}</th>
              <td class="number">${score.toFixed(2)}分</td>
            </tr>`,
        )}
      </tbody>
    </table>`;

export const assessmentNotFoundPage = (): string =>
  publicPage(
    PART,
    '没有这个考核结果',
    html`<p>这次考核还没有公布，或者地址不完整。</p>
      <p><a href="/public/assessments">全部考核</a></p>`,
  );

/** What somebody has filled in, by the names of the fields. */
export type Filled = Readonly<Record<string, string>>;

export const fieldOf = (unitId: string, code: string): string => `${unitId}.${code}`;

const chosen = (is: boolean): Markup | undefined => (is ? html`selected` : undefined);

function choice({ levels }: BallotPaper, name: string, label: string, filled: Filled): Markup {
  return html`<select name="${name}" aria-label="${label}">
    <option value="">不了解</option>
    ${levels.map(
      ({ code, name: word }) => html`<option value="${code}" ${chosen(filled[name] === code)}>${word}</option>`,
    )}
  </select>`;
}

/** 评议票: answered once, by nobody who could be known. */
export const ballotPage = (paper: BallotPaper, filled: Filled = {}, refused?: string): string =>
  publicPage(
    { ...PART, footer: '评议不记名：系统不保存答卷与链接的对应关系，全部答卷在评议结束后打乱次序一并开启。' },
    `${paper.title}外部评议`,
    html`${refused ? html`<p class="standing voided" role="alert">${refused}</p>` : undefined}
      <p class="explained">
        请对您了解的单位作出评价，不了解的不必选择。评议不记名，这个链接只能提交一次，请在${officialDate(paper.ballotsBy)}以前提交。
      </p>
      <form method="post" class="ballot">
        <table>
          <thead>
            <tr>
              <th scope="col">单位</th>
              ${paper.items.map(({ name }) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${paper.units.map(
              ({ unitId, name }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${paper.items.map(
                    (item) =>
                      html`<td data-column="${item.name}">
                        ${choice(paper, fieldOf(unitId, item.code), `${name}：${item.name}`, filled)}
                      </td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
        <p><label for="comment">意见建议（可以不填；请不要写能看出您是谁的内容）</label></p>
        <p><textarea id="comment" name="comment" rows="5" maxlength="1000">${filled['comment'] ?? ''}</textarea></p>
        <p><button type="submit">提交评议</button></p>
      </form>`,
  );

/** Instead of the paper: why nothing is taken, or that it was. */
export const ballotClosedPage = (title: string, sentence: string, comment = ''): string =>
  publicPage(
    { ...PART, footer: '评议不记名。' },
    title,
    html`<p role="status">${sentence}</p>
      ${
        comment === ''
          ? undefined
          : html`<p>您写下的意见没有提交，可以从这里复制：</p>
              <blockquote>${comment}</blockquote>`
      }`,
  );
