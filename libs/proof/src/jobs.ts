import { Inject, Injectable, Logger } from '@nestjs/common';
import { IsInt, IsString, Min } from 'class-validator';
import { Pool } from 'pg';
import { JobHandler, jobKind, requestJob, UnfitJob, type HandlesJob, type JobRequest } from '@app/queues';
import { clearAlarm, raiseAlarm } from './alarms.js';
import { latestCheckpoint, type StoredCheckpoint } from './checkpoints.js';
import { cosignatureIn, keepCosignature, lastCosigned, witnessesOf, type Witness } from './cosignatures.js';
import { publishedPolicy } from './published-policy.js';
import { storedConsistency, treeState } from './tree-store.js';
import { askWitness, WitnessSilent, type WitnessReply } from './witness-client.js';

export class AskWitnessData {
  @IsInt() @Min(1) size: number;
  /** Id of the witness's key. */
  @IsString() key: string;
}

export const askForCosignature = jobKind('ask-witness', AskWitnessData);

/** Once per checkpoint, witness and hour: a witness that was away for long is asked again. */
export const askingOf = (size: number, { key }: Witness, now: Date): JobRequest =>
  requestJob(askForCosignature, `witness-${size}-${key.id}-${now.toISOString().slice(0, 13)}`, { size, key: key.id });

/** What a witness knows of us that we do not know ourselves: it must be looked into by people. */
class Disagreement extends Error {
  constructor(
    readonly code: string,
    readonly said: string,
  ) {
    super(`${code}: ${said}`);
  }
}

/** 请见证单位签名. Silence is tried again by the queue; a disagreement is an alarm, and no trying helps. */
@JobHandler(askForCosignature)
@Injectable()
export class AskForCosignature implements HandlesJob<AskWitnessData> {
  private readonly logger = new Logger('witness');

  constructor(@Inject(Pool) private readonly db: Pool) {}

  /** The newest checkpoint alone is worth asking for: it covers all before it. */
  async run({ size, key }: AskWitnessData): Promise<void> {
    const policy = await publishedPolicy(this.db);
    const witness = policy && witnessesOf(policy).find((candidate) => candidate.key.id === key);
    const checkpoint = await latestCheckpoint(this.db);
    if (!witness || checkpoint?.size !== size) return;
    const known = await lastCosigned(this.db, witness.key);
    if (known >= size) return;
    try {
      const cosigned = await this.obtain(witness, checkpoint, known);
      if (cosigned) await clearAlarm(this.db, alarmOf(witness));
    } catch (error) {
      if (!(error instanceof Disagreement)) throw error;
      this.logger.error(error);
      await raiseAlarm(this.db, alarmOf(witness), error.code, error.said);
      throw new UnfitJob(error.said);
    }
  }

  /** Whether the witness has cosigned; not yet, when it knows a later tree than this checkpoint's. */
  private async obtain(witness: Witness, checkpoint: StoredCheckpoint, known: number): Promise<boolean> {
    const { name } = witness.key;
    let asked = known;
    let reply = await this.ask(witness, checkpoint, asked);
    if (reply.is === 'other-size' && reply.size !== undefined && reply.size !== known) {
      if (!(await this.isOurs(reply.size, checkpoint, name))) return false;
      asked = reply.size;
      reply = await this.ask(witness, checkpoint, asked);
    }
    if (reply.is === 'cosigned') return this.keep(witness, checkpoint, reply.lines);
    if (reply.is === 'refused') throw new UnfitJob(refusedWords(name, reply.status));
    if (reply.is === 'not-consistent') throw rewritten(name);
    if (asked === checkpoint.size && (reply.size ?? asked) === asked) throw rewritten(name);
    throw new WitnessSilent(`见证单位 ${name} 的记录正在变化`);
  }

  /** Whether we can follow on the size a witness names; not yet, when it is beyond the checkpoint and not the tree. */
  private async isOurs(size: number, checkpoint: StoredCheckpoint, name: string): Promise<boolean> {
    if (size <= checkpoint.size) return true;
    const tree = await treeState(this.db);
    if (size <= tree.size) return false;
    throw new Disagreement(
      'witness-knows-more',
      `见证单位 ${name} 已见证到${size}条，而本系统只有${tree.size}条：本系统的历史缺了后面的部分，可能由旧的备份恢复而来。`,
    );
  }

  private async ask({ url, key }: Witness, { size, note }: StoredCheckpoint, oldSize: number): Promise<WitnessReply> {
    const proof = oldSize === 0 ? [] : await storedConsistency(this.db, oldSize, size);
    try {
      return await askWitness(url, { oldSize, proof, note });
    } catch (error) {
      throw error instanceof WitnessSilent
        ? new WitnessSilent(`见证单位 ${key.name} 没有回应：${error.message}`)
        : error;
    }
  }

  private async keep({ key }: Witness, checkpoint: StoredCheckpoint, lines: string): Promise<true> {
    const line = cosignatureIn(lines, checkpoint, key);
    if (line === undefined) throw new WitnessSilent(`见证单位 ${key.name} 的答复中没有有效的签名`);
    await keepCosignature(this.db, checkpoint.size, key, line);
    return true;
  }
}

const alarmOf = ({ key }: Witness) => `witness ${key.name}` as const;

const rewritten = (name: string): Disagreement =>
  new Disagreement(
    'witness-knows-another',
    `见证单位 ${name} 见证过的历史与本系统现在的历史不同：已见证的记录被改动、插入或删除。`,
  );

const refusedWords = (name: string, status: number): string =>
  status === 404
    ? `见证单位 ${name} 尚未登记本系统的历史，请与其联系`
    : `见证单位 ${name} 不接受本系统的签名（${status}），请核对双方登记的验证码`;
