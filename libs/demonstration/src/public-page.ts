import { officialDate } from '@app/calendar';
import { html, publicPage, type Markup } from '@app/http';
import type { PublicDemonstrationPoint } from './public.queries.js';

const PART = {
  name: '行政执法责任制示范点',
  home: '/public/demonstration-points',
  footer: '这里列出现在保持命名的示范点；撤销命名的不再列出。',
};

/** Who bears the name now. */
export const demonstrationPointsPage = (points: readonly PublicDemonstrationPoint[]): string =>
  publicPage(
    PART,
    '行政执法责任制示范点',
    points.length === 0
      ? html`<p>现在没有已经命名的示范点。</p>`
      : html`<table>
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">批次</th>
              <th scope="col">命名机关</th>
              <th scope="col">命名文号</th>
              <th scope="col">命名日期</th>
            </tr>
          </thead>
          <tbody>
            ${points.map(row)}
          </tbody>
        </table>`,
  );

const row = ({ unitName, batchTitle, authority, namingDocument, namedOn }: PublicDemonstrationPoint): Markup =>
  html`<tr>
    <td>${unitName}</td>
    <td>${batchTitle}</td>
    <td>${authority}</td>
    <td><span>${namingDocument}</span></td>
    <td><span>${officialDate(namedOn)}</span></td>
  </tr>`;
