import { officialDate } from '@app/calendar';
import { html, publicPage, type Markup } from '@app/http';
import { kindWord } from './case-sheet.js';
import type { CatalogueItem } from './events.js';
import type { PublicCatalogue, PublicCatalogueUnit, PublicEdition } from './public.queries.js';

const PART = {
  name: '法制审核目录清单',
  home: '/public/review-catalogues',
  footer: '列入清单的重大执法决定，未经法制审核或者审核未通过的，不得作出决定（《行政处罚法》第五十八条）。',
};

/** The units that have fixed their list, each with its page. */
export const catalogueUnitsPage = (units: readonly PublicCatalogueUnit[]): string =>
  publicPage(
    PART,
    '重大执法决定法制审核目录清单',
    units.length === 0
      ? html`<p>各单位的目录清单公布以后在这里公开。</p>`
      : html`<ul>
          ${units.map(
            ({ unitId, unitName, count }) =>
              html`<li><a href="${PART.home}/${unitId}">${unitName}</a>（${count}项）</li>`,
          )}
        </ul>`,
  );

/** 目录清单 of one unit, whole: what is in force, and under it what will be. */
export const cataloguePage = ({ unitName, editions }: PublicCatalogue): string =>
  publicPage(
    PART,
    `${unitName}重大执法决定法制审核目录清单`,
    html`<p><a href="${PART.home}">全部单位</a></p>
      ${editions.map(whole)}`,
  );

const whole = ({ documentNumber, effectiveOn, items }: PublicEdition): Markup =>
  html`<p>${documentNumber}，自${officialDate(effectiveOn)}起施行，共${items.length}项。</p>
    <table>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">事项</th>
          <th scope="col">种类</th>
          <th scope="col">标准</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(row)}
      </tbody>
    </table>`;

const row = ({ code, name, kind, criterion, basis }: CatalogueItem): Markup =>
  html`<tr>
    <td><span>${code}</span></td>
    <td>${name}</td>
    <td><span>${kindWord(kind)}</span></td>
    <td>${criterion}</td>
    <td>${basis}</td>
  </tr>`;

export const noCataloguePage = (): string =>
  publicPage(
    PART,
    '没有这个单位的目录清单',
    html`<p>没有公布过这个单位的目录清单，请核对地址，或者查看<a href="${PART.home}">已经公布的清单</a>。</p>`,
  );
