import { officialMoment } from '@app/calendar';
import { html, inGroups, type Markup, type Part } from '@app/http';
import type { ChangeAnswer, DrawObjectAnswer, StratumAnswer } from './dto.js';
import { checkPart } from './public-check.js';
import { sourceWord } from './public-recipes.js';
import { kindWords } from './kind-words.js';
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

const sealedWords = ({ state, kind, publishBy }: Draw): Part =>
  state === 'published'
    ? undefined
    : `。${kindWords(kind).secret}在公示以前保密，应于${officialMoment(publishBy)}前公示。`;

function facts({ draw, observers, witnesses }: PublicDrawSheet): Markup {
  const dice = draw.contributions.find(({ kind }) => kind === 'dice');
  const { digits, publishedAt } = draw;
  const words = kindWords(draw.kind);
  return html`<dl>
    ${fact(words.item, draw.item)} ${fact(words.plan, `${draw.planItem}，第${draw.batch}批`)}
    ${fact(words.basis, draw.legalBasis)} ${fact('名单指纹', code(draw.manifestHash))}
    ${fact('锁定名单', officialMoment(draw.frozenAt))}
    ${fact('列入名单', `${draw.objectCount}个${words.object}，参加抽取${draw.eligibleCount}个`)}
    ${fact('种子来源', sourcesPart(draw))} ${fact('来源说明', draw.weakSources ? WEAK : undefined)}
    ${fact('抽取比例', draw.strata.map(quotaWords).join('；'))} ${fact('邀请见证', observers.join('、'))}
    ${fact('投掷骰子', dice && thrownWords(draw, dice.dueAt))}
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

const thrownWords = ({ thrownAt, notBefore }: Draw, dueAt = notBefore): string =>
  thrownAt ? officialMoment(thrownAt) : `约定在${officialMoment(dueAt)}以后`;

const WEAK = '随机数只由到场人员投掷骰子得出，没有公开信标、福利彩票，也没有两家以上外部单位提交的保密数。';

const code = (hash: string): Markup => html`<code>${inGroups(hash, 8)}</code>`;

const publishedWords = (at: string, { late, publishBy }: Draw): string =>
  `${officialMoment(at)}${late ? `，晚于约定的${officialMoment(publishBy)}` : ''}`;

function resultPart(draw: Draw): Part {
  if (draw.state !== 'published') return undefined;
  return html`<section>
    <h2>抽取结果</h2>
    <p>${kindWords(draw.kind).lots}</p>
    ${draw.strata.map((stratum) => stratumPart(stratum, draw))}
  </section>`;
}

function stratumPart(stratum: StratumAnswer, { kind, objects }: Draw): Markup {
  const { object, people } = kindWords(kind);
  const row = (unit: DrawObjectAnswer) => unitRow(unit, objects);
  const ranked = objects
    .filter((unit) => unit.stratum === stratum.id && unit.rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return html`<h3>${quotaWords(stratum)}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">位次</th>
          <th scope="col">${object}</th>
          <th scope="col">签号</th>
          <th scope="col">${people}</th>
        </tr>
      </thead>
      <tbody>
        ${ranked.filter(({ drawn }) => drawn).map(row)}
        <tr class="cut-off">
          <td colspan="4">${cutOffWords(stratum, object)}</td>
        </tr>
        ${ranked.filter(({ drawn, team }) => !drawn && team).map(row)}
      </tbody>
    </table>`;
}

const cutOffWords = ({ cutOff, eligible, drawn }: StratumAnswer, object: string): Part =>
  cutOff === undefined
    ? `这一类${object}不抽取。`
    : eligible === drawn
      ? `${eligible}个${object}全部抽中，没有候补。`
      : html`中签线：签号不大于 ${code(cutOff)} 的抽中；以后的${eligible - drawn}个${object}依次候补，全部签号见公示包。`;

const unitRow = (unit: DrawObjectAnswer, objects: readonly DrawObjectAnswer[]): Markup =>
  html`<tr>
    <td class="number">${unit.rank}</td>
    <th scope="row">${unit.name}<small>${unit.unitId}</small>${markOf(unit)}</th>
    <td><code>${inGroups(unit.lot ?? '', 8)}</code></td>
    <td>
      ${unit.team?.map(({ supervisorId, pool }) => html`<span>${memberPart(pool, supervisorId, objects)}</span> `)}
    </td>
  </tr>`;

/** A team goes by the unit that sends it. */
function memberPart(pool: string, supervisorId: string, objects: readonly DrawObjectAnswer[]): Markup {
  const sender = objects.find(({ unitId }) => `team:${unitId}` === supervisorId)?.name;
  return sender === undefined
    ? html`${poolName(pool)} <code>${shortId(supervisorId)}</code>`
    : html`${sender}${poolName(pool)}`;
}

function markOf({ drawn, team }: DrawObjectAnswer): Part {
  if (drawn && !team) return html`<small>抽中后更换</small>`;
  return drawn ? undefined : html`<small>候补递补</small>`;
}

/** What the inspectors found is published by another part of the site. */
function inspectionsPart({ state, label, kind }: Draw): Part {
  if (state !== 'published' || kind !== 'supervision') return undefined;
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
  const who = (id: string) => unitName(id.replace(/^team:/, '')) ?? shortId(id);
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
