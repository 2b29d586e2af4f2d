import { existsSync, readFileSync } from 'node:fs';
import type { Contradiction } from '@app/proof/stored.js';
import { createFile } from '@app/proof/stored.js';

/** Why nothing is signed any more, for as long as the file lies there: only a person takes it away. */
export interface Refusal {
  readonly code: string;
  readonly said: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

export class Refusals {
  constructor(private readonly file: string) {}

  get standing(): Refusal | undefined {
    if (!existsSync(this.file)) return undefined;
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Refusal;
    } catch {
      return { code: 'refused-before', said: '此前已拒绝签名。', at: '' };
    }
  }

  record({ code, sentence }: Contradiction, now: Date): Refusal {
    const refusal = { code, said: sentence, at: now.toISOString() };
    createFile(this.file, () => `${JSON.stringify(refusal, null, 2)}\n`);
    return refusal;
  }

  /** What a person is told to do. */
  sentence({ said }: Refusal): string {
    return `${said}已拒绝签名，并将一直拒绝：请查明原因，必要时从最近的备份恢复数据库；处理完毕后删除文件 ${this.file}，签名才会继续。`;
  }
}
