import { html, type Markup, type Part } from '@app/http';
import type { PublicDrawSheet } from './public-sheet.js';

/** One line for a shell, and the hash it must print. */
export interface Check {
  readonly what: string;
  readonly command: string;
  readonly expected: string;
}

/** The fingerprint, the seed and one unit's lot, each from texts that stand on the page (F2 to F4). */
export function checksOf({ draw, revealed }: PublicDrawSheet): Check[] {
  const fingerprint = {
    what: '名单指纹：锁定内容的校验值（SHA-256）。先下载锁定内容，再在存放的文件夹中运行',
    command: `sha256sum ${manifestFile(draw.label)}`,
    expected: draw.manifestHash,
  };
  const unit = draw.objects.find(({ drawn, rank }) => drawn && rank === 1);
  if (!revealed || !unit?.lot) return [fingerprint];
  const { pepper, digits, seed } = revealed;
  return [
    fingerprint,
    {
      what: '种子：名单指纹、保密数、骰子得数连在一起的校验值',
      command: hashing(`2r1|seed|${draw.manifestHash}|${pepper}|${digits}`),
      expected: seed,
    },
    {
      what: `签号：种子和统一社会信用代码连在一起的校验值，以${unit.name}为例`,
      command: hashing(`${seed}|object|${unit.unitId}`),
      expected: unit.lot,
    },
  ];
}

export const manifestFile = (label: string): string => `manifest-${label}.json`;

/** The texts hold digits, letters and bars alone (2.1); the quotes keep a shell from reading the bars. */
const hashing = (text: string): string => `printf '%s' '${text}' | sha256sum`;

/** 自己核对. */
export function checkPart(sheet: PublicDrawSheet): Markup {
  const { draw } = sheet;
  const checks = checksOf(sheet);
  return html`<section class="check">
    <h2>自己核对</h2>
    <p>
      在装有 sha256sum 的电脑上（Linux 自带；Windows 可用 Git Bash，苹果电脑用 shasum -a 256
      代替）逐条运行，得数应当与页面完全相同。
    </p>
    <ol>
      ${checks.map(checkItem)}
    </ol>
    ${afterwards(draw.state)}
    <ul>
      <li>
        不想逐条运行命令的，下载下面的${draw.state === 'published' ? '公示包' : '数据'}，拖进<a href="/public/verifier"
          >核对工具</a
        >，由它全部重新计算。核对在您自己的电脑上进行，文件不会上传。下载的内容附有已经记入<a href="/public/checkpoints"
          >留痕存证</a
        >的证明，连同<a href="/public/checkpoints/policy.json" download="policy.json">签名规则文件</a
        >一起拖入，就一并核对。
      </li>
      <li>
        <a href="/public/draws/${draw.label}/${manifestFile(draw.label)}" download="${manifestFile(draw.label)}"
          >下载锁定内容</a
        >（比例、规则、名单的校验值、保密数的校验值）
      </li>
      <li>
        <a href="/api/public/draws/${draw.label}/bundle"
          >${draw.state === 'published' ? '公示包：名单、保密数、骰子、结果的全部数据' : '已公开的数据'}</a
        >
      </li>
    </ul>
  </section>`;
}

const checkItem = ({ what, command, expected }: Check): Markup =>
  html`<li>
    <p>${what}：</p>
    <pre><code>${command}</code></pre>
    <p>应当得到：<code class="expected">${expected}</code></p>
  </li>`;

function afterwards(state: string): Part {
  if (state === 'frozen' || state === 'executed') return html`<p>公示以后，这里列出计算种子和签号的命令。</p>`;
  if (state !== 'published') return undefined;
  return html`<p>
    把最后一条命令末尾的代码换成任何一个单位的统一社会信用代码，就得到那个单位的签号；同一类单位的签号从小到大排列，抽中的正是排在前面的单位。
  </p>`;
}
