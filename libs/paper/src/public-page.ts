import { dayOf, officialDate } from '@app/calendar';
import { html, inGroups, publicPage, type Markup } from '@app/http';
import type { PublicPrint } from './public.queries.js';

const PRINTS = {
  name: '文件核对',
  home: '/public/prints',
  footer: '只说明文件是否由系统打印、是否有更新的版本，不公开文件的内容。',
};

const form = (typed = ''): Markup =>
  html`<section class="check">
    <h2>核对一份文件</h2>
    <form method="get" action="/public/prints">
      <label for="sha256">校验码（每页页脚的64位字符，空格不计）</label>
      <input id="sha256" name="sha256" size="76" maxlength="200" autocomplete="off" value="${typed}" />
      <button type="submit">核对</button>
    </form>
    <form id="own-file" hidden>
      <label for="file">也可以选择Word或PDF文件，由您的浏览器计算校验码，文件不会上传</label>
      <input id="file" type="file" accept=".docx,.pdf" />
    </form>
    <p id="said" role="status"></p>
    <script type="module" src="/public/prints/check.js"></script>
  </section>`;

/** Computes the hash of a chosen or dropped file where it is and asks for its page. Without it, the form above suffices. */
export const CHECK_SCRIPT = `const own = document.getElementById('own-file');
const said = document.getElementById('said');
const check = async (file) => {
  said.textContent = '正在计算校验码…';
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  location.assign('/public/prints/' + hex);
};
if (crypto.subtle) {
  own.hidden = false;
  own.addEventListener('change', () => own.file.files[0] && check(own.file.files[0]));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) check(event.dataTransfer.files[0]);
  });
}
`;

export const checkPage = (): string =>
  publicPage(
    PRINTS,
    '核对打印的文件',
    html`<p>
        系统打印的问题清单、台账、方案、通报、总结、回执，每页页脚都有版次、内容校验码和二维码。内容改动一个字，校验码就完全不同。
      </p>
      ${form()}`,
  );

export const unfitPage = (typed: string): string =>
  publicPage(
    PRINTS,
    '校验码不完整',
    html`<p>校验码是64位的数字和字母（0–9、a–f），请对照页脚重新填写。</p>
      ${form(typed)}`,
  );

export const noPrintPage = (sha256: string): string =>
  publicPage(
    PRINTS,
    '没有这份文件',
    html`<p class="standing voided">
        没有打印过校验码为 <code>${inGroups(sha256, 8)}</code> 的文件：内容可能被改动过，或者校验码有误。
      </p>
      ${form()}`,
  );

const BY: Readonly<Record<PublicPrint['by'], string>> = {
  contents: '内容',
  docx: 'docx文件',
  pdf: 'PDF文件',
};

const fact = (term: string, value: string): Markup =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

export const printPage = (sha256: string, print: PublicPrint): string =>
  publicPage(
    PRINTS,
    `${print.unitName ?? '全县'}${print.kindWord}`,
    html`<p class="${print.newest ? 'standing voided' : 'standing'}">
        ${
          print.newest
            ? `系统打印过这份文件，但它已经不是最新的：${officialDate(print.newest.printedOn)}打印了第${print.newest.version}版。`
            : '系统打印过这份文件，它是最新的版本。'
        }
      </p>
      <dl>
        ${fact('文种', print.kindWord)} ${fact('单位', print.unitName ?? '全县')} ${fact('所属活动', print.campaign)}
        ${fact('版次', `第${print.version}版`)} ${fact('打印日期', officialDate(print.printedOn))}
        ${print.asOf ? fact('截至', officialDate(dayOf(print.asOf))) : undefined}
        <div>
          <dt>${BY[print.by]}校验码</dt>
          <dd><code>${inGroups(sha256, 8)}</code></dd>
        </div>
      </dl>
      <p class="soft">请核对手中文件的文种、单位、版次与本页一致。</p>
      ${form()}`,
  );
