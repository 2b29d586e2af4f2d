import { readFileSync, existsSync } from 'node:fs';
import { createFile, replaceFile } from '@app/proof/stored.js';
import { StartRefusal } from '@app/database/postgres.js';
import { treeRoot } from '@app/eventing/hashing.js';
import { parseCheckpoint, parseNote } from '@app/transparency';

/** What the signer last put its name to, as its own file remembers it. */
export interface Signed {
  readonly size: number;
  readonly root: Buffer;
  /** Empty before the first signature. */
  readonly note: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

interface Written {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly at: string;
}

const NOTHING: Written = { size: 0, root: treeRoot([]).toString('base64'), note: '', at: '' };

const textOf = (written: Written): string => `${JSON.stringify(written, null, 2)}\n`;

/** The signer's own memory, out of the database's reach: it is written before anybody gets to see a signature. */
export class LastSigned {
  private constructor(
    private readonly file: string,
    private signed: Signed,
  ) {}

  /** A key without a memory has signed who knows what: it signs nothing more. `hasKey`: whether the key is older. */
  static open(file: string, hasKey: boolean): LastSigned {
    if (hasKey && !existsSync(file)) {
      throw new StartRefusal(
        `签名密钥已在使用，但签名状态文件 ${file} 不见了：请从备份恢复最近的状态文件，不得另建。` +
          ` [the key is in use but its state file is missing: restore the newest one]`,
      );
    }
    createFile(file, () => textOf(NOTHING));
    return new LastSigned(file, read(file));
  }

  get current(): Signed {
    return this.signed;
  }

  remember(signed: Signed): void {
    replaceFile(this.file, textOf({ ...signed, root: signed.root.toString('base64') }));
    this.signed = signed;
  }
}

function read(file: string): Signed {
  try {
    const written = JSON.parse(readFileSync(file, 'utf8')) as Written;
    const root = Buffer.from(written.root, 'base64');
    const text = parseNote(written.note)?.text ?? '';
    const checkpoint = parseCheckpoint(text);
    const said = checkpoint?.size === written.size && checkpoint.root.equals(root);
    if (said || textOf(written) === textOf(NOTHING)) return { ...written, root };
  } catch {
    // Falls through to the refusal below.
  }
  throw new StartRefusal(
    `签名状态文件 ${file} 无法识别：请从备份恢复。 [the signer's state file is damaged: restore it from the backup]`,
  );
}
