import { officialMoment } from '@app/calendar';
import { html, inGroups, type Markup, type Part } from '@app/http';
import type { ChangeAnswer, DrawObjectAnswer, StratumAnswer } from './dto.js';
import { checkPart } from './public-check.js';
import { sourceWord } from './public-recipes.js';
import { drawsPage } from './public-frame.js';
import type { PublicDrawSheet } from './public-sheet.js';
import { changeWord, quotaWords, reasonWord, shortId, stateWord } from './public-words.js';
import { poolName } from './shortage.rules.js';

type Draw = PublicDrawSheet['draw'];

/** 一次抽查: what was locked, what was thrown, what came of it, and how to check it. */
export const drawPage = (sheet: PublicDrawSheet, unitId?: string): string =>
  drawsPage(
    `${sheet.draw.label} ${sheet.draw.item}`,
    html`${standing(sheet.draw)}${facts(sheet)}${resultPart(sheet.draw)}${changesPart(sheet.draw)}${inspectionsPart(sheet.draw)}${checkPart(sheet, unitId)}`,
  );

function standing(draw: Draw): Markup {
  const { voidedAt, voidReason = '', shortage } = draw;
  if (voidedAt) {
    return html`<p class="standing voided"><strong>${officialMoment(voidedAt)}作废。</strong>理由：${voidReason}</p>`;
  }
  if (shortage !== undefined) return html`<p class="standing voided"><strong>无法配对。</strong>${shortage}</p>`;
  return html`<p class="standing"><strong>${stateWord(draw.state)}</strong>${sealedWords(draw)}</p>`;
}

const sealedWords = ({ state, publishBy }: Draw): Part =>
  state === 'published'
    ? undefined
    : `。被抽中的单位和监督人员在公示以前保密，应于${officialMoment(publishBy)}前公示。`;

function facts({ draw, observers, witnesses }: PublicDrawSheet): Markup {
  const byDice = draw.contributions.some(({ kind }) => kind === 'dice');
  const { digits, publishedAt } = draw;
  return html`<dl>
    ${fact('抽查事项', draw.item)} ${fact('计划事项', `${draw.planItem}，第${draw.batch}批`)}
    ${fact('抽查依据', draw.legalBasis)} ${fact('名单指纹', code(draw.manifestHash))}
    ${fact('锁定名单', officialMoment(draw.frozenAt))}
    ${fact('列入名单', `${draw.objectCount}个单位，参加抽取${draw.eligibleCount}个`)}
    ${fact('种子来源', sourcesPart(draw))} ${fact('抽取比例', draw.strata.map(quotaWords).join('；'))}
    ${fact('邀请见证', observers.join('、'))} ${fact('投掷骰子', byDice ? thrownWords(draw) : undefined)}
    ${fact('骰子得数', digits && html`<code class="dice">${inGroups(digits, 5)}</code>`)}
    ${fact('到场见证', witnesses?.join('、'))} ${fact('公示', publishedAt && publishedWords(publishedAt, draw))}
  </dl>`;
}

/** What the seed is made of, named before the lists were locked, with what each gave once that is known. */
const sourcesPart = ({ contributions }: Draw): Markup =>
  html`<ol class="sources">
    ${contributions.map((source) => html`<li>${sourceWord(source)}：${givenPart(source)}</li>`)}
  </ol>`;

function givenPart({ kind, state, text, dueAt }: Draw['contributions'][number]): Part {
  if (state === 'missing') return '没有按时揭示，按约定记为缺席';
  if (text !== undefined) return html`<code>${text}</code>`;
  const due = dueAt === undefined ? '' : officialMoment(dueAt);
  if (kind === 'pepper') return `公示时公开，应于${due}前`;
  return kind === 'reveal' ? `应于${due}前揭示` : `${due}以后得出`;
}

const fact = (name: string, value: Part): Part =>
  value === undefined
    ? undefined
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

const thrownWords = ({ thrownAt, notBefore }: Draw): string =>
  thrownAt ? officialMoment(thrownAt) : `约定在${officialMoment(notBefore)}以后`;

const code = (hash: string): Markup => html`<code>${inGroups(hash, 8)}</code>`;

const publishedWords = (at: string, { late, publishBy }: Draw): string =>
  `${officialMoment(at)}${late ? `，晚于约定的${officialMoment(publishBy)}` : ''}`;

function resultPart(draw: Draw): Part {
  if (draw.state !== 'published') return undefined;
  return html`<section>
    <h2>抽取结果</h2>
    <p>
      每个单位的签号由种子和统一社会信用代码计算得出，种子由名单指纹和各个来源的数计算得出。同一类单位按签号从小到大排列，排在前面的抽中，其余依次候补。监督人员只列编号，不公开姓名。
    </p>
    ${draw.strata.map((stratum) => stratumPart(stratum, draw))}
  </section>`;
}

function stratumPart(stratum: StratumAnswer, { objects }: Draw): Markup {
  const ranked = objects
    .filter((unit) => unit.stratum === stratum.id && unit.rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return html`<h3>${quotaWords(stratum)}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">位次</th>
          <th scope="col">单位</th>
          <th scope="col">签号</th>
          <th scope="col">监督人员</th>
        </tr>
      </thead>
      <tbody>
        ${ranked.filter(({ drawn }) => drawn).map(unitRow)}
        <tr class="cut-off">
          <td colspan="4">${cutOffWords(stratum)}</td>
        </tr>
        ${ranked.filter(({ drawn, team }) => !drawn && team).map(unitRow)}
      </tbody>
    </table>`;
}

const cutOffWords = ({ cutOff, eligible, drawn }: StratumAnswer): Part =>
  cutOff === undefined
    ? '这一类单位不抽取。'
    : html`中签线：签号不大于 ${code(cutOff)} 的抽中；以后的${eligible - drawn}个单位依次候补，全部签号见公示包。`;

const unitRow = (unit: DrawObjectAnswer): Markup =>
  html`<tr>
    <td class="number">${unit.rank}</td>
    <th scope="row">${unit.name}<small>${unit.unitId}</small>${markOf(unit)}</th>
    <td><code>${inGroups(unit.lot ?? '', 8)}</code></td>
    <td>
      ${unit.team?.map(({ supervisorId, pool }) => html`<span>${poolName(pool)} <code>${shortId(supervisorId)}</code></span> `)}
    </td>
  </tr>`;

function markOf({ drawn, team }: DrawObjectAnswer): Part {
  if (drawn && !team) return html`<small>抽中后更换</small>`;
  return drawn ? undefined : html`<small>候补递补</small>`;
}

/** What the inspectors found is published by another part of the site. */
function inspectionsPart({ state, label, kind }: Draw): Part {
  if (state !== 'published' || (kind ?? 'supervision') !== 'supervision') return undefined;
  return html`<section>
    <h2>检查结果</h2>
    <p>
      抽中的单位检查结束以后，检查结果在规定的工作日内公示：<a href="/public/results?draw=${label}"
        >${label}抽查的检查结果</a
      >。
    </p>
  </section>`;
}

function changesPart({ changes = [], objects }: Draw): Part {
  if (changes.length === 0) return undefined;
  const unitName = (id: string) => objects.find(({ unitId }) => unitId === id)?.name;
  const who = (id: string) => unitName(id) ?? shortId(id);
  const change = ({ seq, at, kind, out, in: next, object, reason }: ChangeAnswer) =>
    html`<li>
      第${seq}次：${officialMoment(at)}，${changeWord(kind)}${object === undefined ? undefined : `（${unitName(object) ?? object}）`}，${who(out)}换成${who(next)}，${reasonWord(reason)}。
    </li>`;
  return html`<section>
    <h2>抽取以后的更换</h2>
    <p>换成谁同样由种子决定，不能挑选。共${changes.length}次。</p>
    <ul>
      ${changes.map(change)}
    </ul>
  </section>`;
}
