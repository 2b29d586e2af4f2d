import { officialMoment } from '@app/calendar';
import { html, Markup, type Part } from '@app/http';
import { toString as qrCode } from 'qrcode';
import type { CheckpointAnswer } from './dto.js';
import { proofPage } from './public-frame.js';
import { anchorLine, hashWords, witnessedWords } from './public-words.js';

/** 一份存证: who signed it, and the line to be put up on a notice board. */
export async function checkpointPage(checkpoint: CheckpointAnswer, quorum: number): Promise<string> {
  const { size, root, signedAt, outcome, witnesses, note } = checkpoint;
  const line = anchorLine(checkpoint);
  return proofPage(
    `存证：截至第${size}条`,
    html`<p class="standing${outcome === 'refused' ? ' voided' : ''}">
        <strong>${witnessedWords(checkpoint, quorum)}</strong>
      </p>
      <dl>
        ${fact('签名时间', officialMoment(signedAt))} ${fact('截至', `第${size}条记录`)}
        ${fact('校验值', hashWords(root))} ${witnesses.map(witnessFact)}
      </dl>
      <section class="anchor">
        <h2>张贴或者留存</h2>
        <p>把下面一行登在公告栏、公报上，或者拍照留存。扫描二维码得到同样的一行。</p>
        <div class="notice">
          ${await svgOf(line)}
          <p><code>${line}</code></p>
          <p>${officialMoment(signedAt)}，截至第${size}条记录</p>
        </div>
      </section>
      <section>
        <h2>签名原文</h2>
        <pre><code>${note}</code></pre>
        <p>
          <a href="/public/checkpoints/${size}/checkpoint-${size}.txt" download="checkpoint-${size}.txt">下载签名原文</a
          >，日后与导出的历史一起交给<a href="/public/verifier">核对工具</a>：历史必须是接着这份存证写的。
        </p>
      </section>`,
  );
}

const fact = (name: string, value: Part): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const witnessFact = ({ name, at }: CheckpointAnswer['witnesses'][number]): Markup =>
  fact('见证单位', `${name}，${officialMoment(at)}`);

/** The drawing of the library is markup as it is; nothing of the line gets into it as text. */
const svgOf = async (line: string): Promise<Markup> =>
  new Markup(await qrCode(line, { type: 'svg', errorCorrectionLevel: 'M', margin: 2, width: 200 }));
