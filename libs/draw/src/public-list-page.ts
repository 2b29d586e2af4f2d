import { officialMoment } from '@app/calendar';
import { html, type Markup, type Part } from '@app/http';
import type { CensusAnswer, PublicDrawAnswer, PublicDrawsAnswer } from './dto.js';
import { kindWords } from './kind-words.js';
import { drawsPage } from './public-frame.js';
import { preparationsPart, type PublicPreparation } from './public-preparations.js';
import { stateWord } from './public-words.js';

/** 抽查列表: what is announced, published and voided, the latest first, under the count of all there ever were. */
export const listPage = (
  { census, items, next }: PublicDrawsAnswer,
  preparations: readonly PublicPreparation[] = [],
): string =>
  drawsPage(
    '历次抽查',
    html`<p>
        抽查哪些单位、由谁检查，由公开的规则和事先谁也无法知道的数决定。先锁定名单并公开指纹，再由约定的来源（公开信标、彩票、当众投掷的骰子、外部参与方的保密数）得出这个数，任何人都能用公布的数据重新计算，核对结果。
      </p>
      ${censusPart(census)} ${preparationsPart(preparations)}
      ${
        items.length === 0
          ? html`<p>还没有抽查。</p>`
          : html`<ol class="draws">
              ${items.map(entry)}
            </ol>`
      }
      ${next === undefined ? undefined : html`<p><a href="/public/draws?cursor=${next}">更早的抽查</a></p>`}`,
  );

const censusPart = (census: CensusAnswer): Markup =>
  html`<section>
    <h2>累计</h2>
    <p>${censusSentence(census)}</p>
    <p class="soft">锁定过名单的每一次抽查都计算在内，抽了不公示、作废了重抽，都会在这里显示出来。</p>
  </section>`;

export function censusSentence(census: CensusAnswer): string {
  const { prepared, lapsed, withdrawn, frozen, executed, infeasible, published, voided } = census;
  const open = frozen - published - voided - infeasible;
  return (
    `锁定名单${frozen}次，抽取${executed}次，公示${published}次，作废${voided}次，` +
    `监督人员不足无法配对${infeasible}次，正在办理${open}次。` +
    (prepared === 0 ? '' : `请外部参与方准备${prepared}次，其中逾期未锁定${lapsed}次，锁定以前作废${withdrawn}次。`)
  );
}

const entry = (draw: PublicDrawAnswer): Markup =>
  html`<li>
    <h2><a href="/public/draws/${draw.number}">${draw.number} ${draw.item}</a></h2>
    <p><strong class="${draw.state}">${stateWord(draw.state)}</strong>${whenWords(draw)}</p>
    <p>${kindWords(draw.kind).basis}：${draw.legalBasis}</p>
    <p>
      列入名单${draw.objectCount}个${kindWords(draw.kind).object}，参加抽取${draw.eligibleCount}个，抽取${draw.drawnCount}个。
    </p>
  </li>`;

function whenWords(draw: PublicDrawAnswer): Part {
  if (draw.voidedAt) return `（${officialMoment(draw.voidedAt)}）：${draw.voidReason ?? ''}`;
  if (draw.publishedAt) return `（${officialMoment(draw.publishedAt)}${draw.late ? '，超过约定的公示时间' : ''}）`;
  if (draw.state === 'frozen') return `（${officialMoment(draw.notBefore)}以后抽取）`;
  return draw.state === 'executed' ? `（应于${officialMoment(draw.publishBy)}前公示）` : undefined;
}
