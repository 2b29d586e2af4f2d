import { html, inGroups, type Markup, type Part } from '@app/http';
import { kindWords } from './kind-words.js';
import {
  checksOf,
  manifestFile,
  programOf,
  sourceChecksOf,
  suiteWord,
  unitToCheck,
  type Check,
  type CheckedUnit,
} from './public-recipes.js';
import type { PublicDrawSheet } from './public-sheet.js';
import { stratumWord } from './public-words.js';

/** 自己核对, on the example of the unit the reader named. */
export function checkPart(sheet: PublicDrawSheet, unitId: string | undefined): Markup {
  const { draw, locked } = sheet;
  const unit = unitToCheck(sheet, unitId);
  const sources = sourceChecksOf(sheet);
  return html`<section class="check" id="check">
    <h2>自己核对</h2>
    ${toolPart(sheet)}
    <h3>用命令核对</h3>
    <p>${howTo(locked.hash)}</p>
    ${choicePart(sheet, unitId)}
    <ol>
      ${checksOf(sheet, unit).map(checkItem)}
    </ol>
    ${unitId !== undefined && !unit ? html`<p>名单中没有代码为${unitId}的单位，请核对代码。</p>` : undefined}
    ${unit && sheet.revealed ? explained(sheet, unit) : undefined} ${afterwards(draw.state)}
    ${
      sources.length === 0
        ? undefined
        : html`<h3>核对种子的来源</h3>
            <ol>
              ${sources.map(checkItem)}
            </ol>`
    }
  </section>`;
}

const howTo = (suite: 'sha256' | 'sm3'): string =>
  suite === 'sha256'
    ? '在装有 sha256sum 的电脑上（Linux 自带；Windows 可用 Git Bash，苹果电脑用 shasum -a 256 代替）逐条运行，得数应当与页面完全相同。'
    : `这次抽查使用国密 ${suiteWord(suite)}。在装有 OpenSSL 的电脑上逐条运行 ${programOf(suite)} 命令，得数应当与页面完全相同。`;

/** One click, or by hand: the bundle, what was locked, and the tool that holds the draw again. */
function toolPart({ draw }: PublicDrawSheet): Markup {
  const published = draw.state === 'published';
  return html`<p>
      <a class="tool" href="/public/verifier?draw=${draw.label}">打开核对工具</a>
      ，${published ? '公示包' : '已公开的数据'}已经放在里面，由它在您自己的电脑上全部重新计算，不联网，也不上传。
    </p>
    <ul>
      <li>
        不想用这里给的工具和数据的，从别处取得<a href="/public/verifier">核对工具</a>，把下面的文件连同<a
          href="/public/checkpoints/policy.json"
          download="policy.json"
          >签名规则文件</a
        >拖进去。文件附有已经记入<a href="/public/checkpoints">留痕存证</a>的证明。
      </li>
      <li>
        <a href="/public/draws/${draw.label}/${manifestFile(draw.label)}" download="${manifestFile(draw.label)}"
          >下载锁定内容</a
        >（比例、规则、名单的校验值、保密数的校验值）
      </li>
      <li>
        <a href="/api/public/draws/${draw.label}/bundle"
          >${published ? '公示包：名单、保密数、各来源的数、结果的全部数据' : '已公开的数据'}</a
        >
      </li>
    </ul>`;
}

const MOST_IN_LIST = 300;

/** The reader picks a unit, drawn or not; the server writes its commands. */
function choicePart({ draw, revealed }: PublicDrawSheet, unitId: string | undefined): Part {
  if (!revealed) return undefined;
  const units = draw.objects.filter(({ eligible }) => eligible);
  const option = ({ unitId: id, name, drawn }: CheckedUnit): Markup =>
    html`<option value="${id}" ${id === unitId ? html`selected` : undefined}>
      ${name}${drawn ? '（抽中）' : ''}
    </option>`;
  const input =
    units.length > MOST_IN_LIST
      ? html`<input id="unit" name="unit" maxlength="64" value="${unitId ?? ''}" />`
      : html`<select id="unit" name="unit">
          ${units.map(option)}
        </select>`;
  return html`<form method="get" action="/public/draws/${draw.label}#check">
    <label for="unit"
      >${units.length > MOST_IN_LIST ? numberWord(draw.kind) : `想核对的${kindWords(draw.kind).object}`}</label
    >
    ${input}
    <button type="submit">列出命令</button>
  </form>`;
}

const numberWord = (kind: string): string =>
  kind === 'case-files' ? '案卷编号' : kind === 'recheck' ? '问题编号' : '单位的统一社会信用代码';

const checkItem = ({ what, command, expected }: Check): Markup =>
  html`<li>
    <p>${what}：</p>
    <pre><code>${command}</code></pre>
    <p>应当得到：<code class="expected">${expected}</code></p>
  </li>`;

/** Why the unit was drawn or not: its place, and the line. */
function explained({ draw, locked }: PublicDrawSheet, unit: CheckedUnit): Markup {
  const { name, stratum, rank, drawn = false } = unit;
  if (!unit.eligible || rank === undefined) {
    return html`<p class="explained">${name}没有参加抽取：${unit.reason ?? '不符合抽取条件'}。</p>`;
  }
  const quota = draw.strata.find(({ id }) => id === stratum);
  const method = locked.strata.find(({ id }) => id === stratum)?.method;
  const { name: owner, eligible, drawn: n, cutOff } = quota ?? { eligible: 0, drawn: 0 };
  const { object } = kindWords(draw.kind);
  const place = `${name}属于${owner ?? stratumWord(stratum)}，这一类${eligible}个${object}参加抽取，它的签号从小到大排第${rank}位。`;
  if (method === 'comb') {
    return html`<p class="explained">
      ${place}这一类按权重抽取：签号只决定排列次序，权重大的机会大，由种子算出的起点等距取点，落在谁身上就抽中谁。${name}${outcome(drawn)}。
    </p>`;
  }
  if (n === eligible) return html`<p class="explained">${place}这一类${object}全部抽中，不分先后。</p>`;
  return html`<p class="explained">
    ${place}这一类抽取排在前面的${n}个。${cutOffLine(n, cutOff)}${name}的${drawn ? '签号不大于中签线，抽中' : `签号大于中签线，没有抽中，候补第${rank - n}位`}。
  </p>`;
}

const cutOffLine = (n: number, cutOff: string | undefined): Part =>
  cutOff === undefined ? undefined : html`中签线是第${n}位的签号 <code>${inGroups(cutOff, 8)}</code>。`;

const outcome = (drawn: boolean): string => (drawn ? '抽中' : '没有抽中');

const afterwards = (state: string): Part =>
  state === 'frozen' || state === 'executed' ? html`<p>公示以后，这里列出计算种子和签号的命令。</p>` : undefined;
