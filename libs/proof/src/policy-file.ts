import { readFileSync } from 'node:fs';
import { formatVerifierKey, parsePolicy, type VerifierKey } from '@app/transparency';
import { StartRefusal } from '@app/database/postgres.js';
import { createFile, replaceFile } from './safe-file.js';

/** policy.json: the keys of this installation, and the witnesses that an administrator enters by hand. */
export interface PolicyText {
  readonly origin: string;
  readonly logKey: string;
  readonly receiptKey?: string;
  readonly witnesses: readonly { readonly vkey: string; readonly url: string }[];
  readonly quorum: number;
}

export class PolicyFile {
  constructor(
    private readonly file: string,
    private readonly logKey: VerifierKey,
  ) {
    const first = { origin: logKey.name, logKey: formatVerifierKey(logKey), witnesses: [], quorum: 0 };
    createFile(file, () => textOf(first));
  }

  /** Throws StartRefusal for a file that is no policy of this log. */
  read(): PolicyText {
    let policy: unknown;
    try {
      policy = JSON.parse(readFileSync(this.file, 'utf8'));
    } catch {
      throw this.unfit('不是JSON格式');
    }
    const parsed = parsePolicy(policy);
    if (!parsed) throw this.unfit('有缺项或者格式不正确');
    if (parsed.origin !== this.logKey.name || parsed.logKey.id !== this.logKey.id) {
      throw this.unfit('origin、logKey与本系统的签名密钥不一致');
    }
    return policy as PolicyText;
  }

  /** The key of the receipts is made elsewhere, once; a second one is not taken in. */
  takeReceiptKey(vkey: string | undefined): PolicyText {
    const policy = this.read();
    if (vkey === undefined || policy.receiptKey !== undefined) return policy;
    const { origin, logKey, ...witnessing } = policy;
    const complete = { origin, logKey, receiptKey: vkey, ...witnessing };
    replaceFile(this.file, textOf(complete));
    return complete;
  }

  private unfit(reason: string): StartRefusal {
    return new StartRefusal(`存证规则文件 ${this.file} ${reason}：请改正。 [policy.json is unfit: correct it]`);
  }
}

const textOf = (policy: PolicyText): string => `${JSON.stringify(policy, null, 2)}\n`;
