import { officialDate } from '@app/calendar';
import { html, publicPage, type Markup, type Part } from '@app/http';
import type { LeadEnquiryAnswer, LeadHandlerItem } from './answer.dto.js';
import { LONGEST_LEAD } from './dto.js';
import { MOST_PICTURES } from './intake.rules.js';
import { STATUS_WORDS } from './public-words.js';

export const HOME = '/public/leads';
export const FORM_SCRIPT = `${HOME}/form.js`;
/** Megabytes of one picture. */
export const LARGEST_PICTURE = 10;

const PART = {
  name: '投诉举报',
  home: HOME,
  footer: '县法治政府建设领导小组办公室受理对行政执法的投诉举报。请实事求是，不得捏造、歪曲事实。',
};

/** What somebody has typed, as it came. */
export type Typed = Readonly<Record<string, unknown>>;

export interface Trouble {
  readonly title: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** Whether what was typed stands in the form; it was not read where the whole was too large. */
  readonly kept: boolean;
  /** It was asked after a lead, and none was filed. */
  readonly asking: boolean;
}

const typedIn = (typed: Typed, field: string): string => {
  const value = typed[field];
  return typeof value === 'string' ? value : '';
};

const LABELS: Readonly<Record<string, string>> = {
  ...{ text: '反映的情况', aboutUnitId: '反映的单位', name: '姓名', phone: '电话', address: '地址' },
  number: '查询号',
};

const trouble = (of: Trouble | undefined): Part =>
  of === undefined || of.asking
    ? undefined
    : html`<div class="standing voided" role="alert" id="problem">
        <p><strong>没有提交成功。</strong>${of.title}</p>
        ${
          of.errors.length > 0
            ? html`<ul>
                ${of.errors.map(
                  ({ field, message }) => html`<li><a href="#${field}">${LABELS[field] ?? field}</a>：${message}</li>`,
                )}
              </ul>`
            : undefined
        }
        <p>
          ${of.kept ? '下面填写的内容都还在；选择过图片的，请重新选择图片。' : '请返回上一页，填写的内容还在那里。'}
        </p>
      </div>`;

const line = (field: string, label: string, typed: Typed, more: { most: number; type?: string }): Markup =>
  html`<p>
    <label for="${field}">${label}</label>
    <input
      id="${field}"
      name="${field}"
      type="${more.type ?? 'text'}"
      maxlength="${more.most}"
      value="${typedIn(typed, field)}"
      autocomplete="off"
    />
  </p>`;

const choice = (units: readonly LeadHandlerItem[], chosen: string): Markup =>
  html`<p>
    <label for="aboutUnitId">反映的单位</label>
    <select id="aboutUnitId" name="aboutUnitId">
      <option value="">不清楚，或者不在其中</option>
      ${units.map(
        ({ id, name }) => html`<option value="${id}" ${id === chosen ? html`selected` : undefined}>${name}</option>`,
      )}
    </select>
  </p>`;

const told = (units: readonly LeadHandlerItem[], typed: Typed): Markup =>
  html`${choice(units, typedIn(typed, 'aboutUnitId'))}
    <p>
      <label for="text">反映的情况</label>
      <small id="text-help">写明时间、地点、人员和经过，不超过${LONGEST_LEAD}字。</small>
      <textarea id="text" name="text" rows="8" maxlength="${LONGEST_LEAD}" required aria-describedby="text-help">
${typedIn(typed, 'text')}</textarea>
    </p>`;

const aboutSender = (typed: Typed): Markup =>
  html`<fieldset>
    <legend>您的姓名和联系方式（可以不填）</legend>
    <p class="soft">
      不填写姓名的，按匿名线索办理。姓名、电话和地址只有承办人能够查看，每次查看都有记录，被反映的单位看不到。
    </p>
    ${line('name', '姓名', typed, { most: 50 })} ${line('phone', '电话', typed, { most: 50, type: 'tel' })}
    ${line('address', '地址', typed, { most: 200 })}
  </fieldset>`;

/** Seen by no person, and left empty by everybody who is one. */
const trap = html`<p class="trap" aria-hidden="true">
  <label for="website">网址（请留空）</label>
  <input id="website" name="website" tabindex="-1" autocomplete="off" value="" />
</p>`;

const pictures = html`<p>
  <label for="pictures">图片（可以不选）</label>
  <small id="pictures-help"
    >JPG或者PNG，最多${MOST_PICTURES}张，每张不超过${LARGEST_PICTURE}MB。图片中的拍摄位置等信息会自动去除。</small
  >
  <input
    id="pictures"
    name="pictures"
    type="file"
    accept="image/jpeg,image/png"
    multiple
    aria-describedby="pictures-help"
  />
</p>`;

/** 投诉举报: one form to file a lead, one to ask after it. Neither needs a script. */
export const leadsPage = (of: {
  readonly units: readonly LeadHandlerItem[];
  readonly formKey: string;
  readonly typed?: Typed;
  readonly trouble?: Trouble;
}): string => {
  const { units, formKey, typed = {} } = of;
  return publicPage(
    PART,
    '投诉举报',
    html`<p>
        行政执法单位和执法人员有不履行职责、违法或者不当执法的，可以在这里反映。提交后得到一个查询号，凭查询号了解办理情况。
      </p>
      ${trouble(of.trouble)}
      <form class="lead" method="post" action="${HOME}" enctype="multipart/form-data" data-most="${LARGEST_PICTURE}">
        <input type="hidden" name="formKey" value="${formKey}" />
        ${told(units, typed)} ${aboutSender(typed)} ${trap} ${pictures}
        <p id="too-large" class="voided" role="alert" hidden></p>
        <p><button>提交</button></p>
      </form>
      ${enquiry(typedIn(typed, 'number'), of.trouble)}
      <script src="${FORM_SCRIPT}" defer></script>`,
  );
};

const enquiry = (typed: string, of: Trouble | undefined): Markup =>
  html`<section class="check">
    <h2 id="enquiry">查询办理情况</h2>
    ${of?.asking ? html`<p class="standing voided" role="alert"><strong>没有查到。</strong>${of.title}</p>` : undefined}
    <form method="post" action="${HOME}/enquiries#enquiry" enctype="multipart/form-data">
      <label for="number">查询号</label>
      <input id="number" name="number" maxlength="40" value="${typed}" required autocomplete="off" />
      <button>查询</button>
    </form>
  </section>`;

export const filedPage = (enquiryNumber: string): string =>
  publicPage(
    PART,
    '线索已收到',
    html`<p>请记下查询号，凭它了解办理情况。查询号只在这里显示一次，遗失后不能补发。</p>
      <div class="notice"><code id="enquiry-number">${enquiryNumber}</code></div>
      <p><a href="${HOME}">返回投诉举报</a></p>`,
  );

export const enquiryPage = ({ state, receivedOn, answer, answeredOn }: LeadEnquiryAnswer): string =>
  publicPage(
    PART,
    '办理情况',
    html`<p class="standing"><strong>${STATUS_WORDS[state]}</strong>，${officialDate(receivedOn)}收到</p>
      ${
        answer === undefined
          ? html`<p>还没有答复。</p>`
          : html`<section>
              <h2>答复</h2>
              ${answer.split(/\n+/).map((part) => html`<p>${part}</p>`)}
              <p class="soft">${officialDate(answeredOn ?? receivedOn)}答复</p>
            </section>`
      }
      <p><a href="${HOME}">返回投诉举报</a></p>`,
  );

/** Stops a picture that would be refused before a byte of it is sent; without it the server says the same. */
export const SCRIPT = `'use strict';
(() => {
  const form = document.querySelector('form.lead');
  const pictures = document.getElementById('pictures');
  const told = document.getElementById('too-large');
  const most = Number(form.dataset.most);
  const tooLarge = () => [...pictures.files].find(({ size }) => size > most * 1024 * 1024);
  const tell = () => {
    const file = tooLarge();
    told.hidden = !file;
    told.textContent = file ? '“' + file.name + '”超过' + most + 'MB，请压缩或者换一张。填写的内容都还在。' : '';
    return file;
  };
  pictures.addEventListener('change', tell);
  form.addEventListener('submit', (event) => {
    if (!tell()) return;
    event.preventDefault();
    pictures.focus();
  });
})();
`;
