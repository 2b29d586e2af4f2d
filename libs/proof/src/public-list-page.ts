import { officialMoment } from '@app/calendar';
import { html, type Markup, type Part } from '@app/http';
import type { CheckpointAnswer, CheckpointsAnswer, LogAnswer } from './dto.js';
import { proofPage } from './public-frame.js';
import { hashWords, witnessedWords } from './public-words.js';

/** 存证: the newest checkpoints, whose signatures count, how to check, and what checking can and cannot show. */
export const checkpointsPage = ({ items, next, total }: CheckpointsAnswer, log: LogAnswer | undefined): string =>
  proofPage(
    '留痕存证',
    html`<p>
        本系统办理的每一件事都记入一份只增不改的历史。系统为截至当时的全部记录算出一个校验值并签名，在这里公开，这就是一份存证。存证公开以后，谁改动、删除、插入或者调换以前的记录，历史就与存证对不上。
      </p>
      ${items.length === 0 ? html`<p class="standing">还没有存证。有了第一条记录，约1分钟内产生第一份存证。</p>` : table(items, total, log)}
      ${next === undefined ? undefined : html`<p><a href="/public/checkpoints?cursor=${next}">更早的存证</a></p>`}
      ${HOW_TO_CHECK} ${log && signers(log)} ${WHAT_IT_SHOWS}`,
  );

const table = (items: readonly CheckpointAnswer[], total: number, log: LogAnswer | undefined): Markup =>
  html`<section>
    <h2>历次存证</h2>
    <p>共${total}份，最近的在前。</p>
    <table>
      <thead>
        <tr>
          <th scope="col">签名时间</th>
          <th scope="col">截至</th>
          <th scope="col">校验值</th>
          <th scope="col">见证</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item) => row(item, log?.quorum ?? 0))}
      </tbody>
    </table>
  </section>`;

const row = (item: CheckpointAnswer, quorum: number): Markup =>
  html`<tr>
    <th scope="row"><a href="/public/checkpoints/${item.size}">${officialMoment(item.signedAt)}</a></th>
    <td class="number">第${item.size}条</td>
    <td>${hashWords(item.root)}</td>
    <td>${witnessedWords(item, quorum)}</td>
  </tr>`;

const HOW_TO_CHECK = html`<section>
  <h2>自己核对</h2>
  <ul>
    <li>
      手里有公示包、记录证明或者办理回执的：打开<a href="/public/verifier">核对工具</a
      >，把文件拖进去。核对在您自己的电脑上进行，文件不会上传。
    </li>
    <li>
      审计、纪检等单位：由系统管理员导出全部历史，带到自己的电脑上，用<a href="/public/verifier/yuheng-verify.mjs"
        >核对程序</a
      >核对，并与自己留存的存证比对。
    </li>
    <li>任何人：抄录、拍照或者打印一份存证留存。日后的历史如果不是接着它写的，核对就不能通过。</li>
    <li>
      愿意作见证的单位：下载<a href="/public/verifier/yuheng-witness.mjs">见证程序</a
      >，在本单位的电脑上运行，再与我们交换验证码。
    </li>
  </ul>
</section>`;

const signers = ({ origin, logKey, witnesses, quorum }: LogAnswer): Markup =>
  html`<section>
    <h2>谁来签名</h2>
    <p>
      核对时要用到<a href="/public/checkpoints/policy.json" download="policy.json">签名规则文件</a
      >。请从公函、公告栏等别的途径取得验证码，与这里的比对。
    </p>
    <dl>
      ${fact('历史名称', html`<code>${origin}</code>`)} ${fact('签名验证码', html`<code>${logKey}</code>`)}
      ${fact('见证单位', witnesses.length === 0 ? UNWITNESSED : witnesses.map((vkey) => html`<code>${vkey}</code><br />`))}
      ${fact('见证要求', quorum === 0 ? '没有规定' : `${witnesses.length}家中至少${quorum}家`)}
    </dl>
  </section>`;

const UNWITNESSED =
  '没有。未见证的存证只有本系统自己的签名：掌握签名密钥的人仍可能对不同的人出示不同的历史，请多处留存存证。';

const fact = (name: string, value: Part): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const WHAT_IT_SHOWS = html`<section>
  <h2>能发现什么，不能发现什么</h2>
  <p>能发现：见证过的记录被改动、删除、插入、调换或者截断，对不同的人出示不同的历史，补记的事冒充以前的事。</p>
  <p>
    不能发现：从来没有录入的事，录入时就不真实的内容，最近几秒还没有见证、又没有办理回执的记录，以及掌握签名密钥的人与足够多的见证单位串通。
  </p>
</section>`;
