import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Pool } from 'pg';
import { Question, Rejection } from '@app/eventing';
import { formatEventProof } from '@app/transparency';
import type { EventProofAnswer } from './dto.js';
import { eventLineAt } from './export-lines.js';
import { ProvenEvents } from './proven-event.js';

export interface EventProofFile {
  readonly answer: EventProofAnswer;
  /** A C2SP tlog-proof, with the event's line of an export in it. */
  readonly file: () => Promise<string>;
}

/** Where an event stands in the log, and which signed checkpoint covers it. */
export class ProveEvent extends Question('ProveEvent')<{ id: string }, EventProofFile> {}

@QueryHandler(ProveEvent)
export class ProveEventHandler implements IQueryHandler<ProveEvent> {
  constructor(
    @Inject(Pool) private readonly db: Pool,
    @Inject(ProvenEvents) private readonly events: ProvenEvents,
  ) {}

  async execute({ data: { id }, meta }: ProveEvent): Promise<EventProofFile> {
    const { sight, hash, proven, contradicted } = await this.events.find(id, meta);
    const known = { id, hash: hash.toString('hex') };
    if (!proven) return { answer: { ...known, state: 'pending' }, file: refusing('event-not-yet-proven') };
    const { index, proof, checkpoint } = proven;
    const answer: EventProofAnswer = {
      ...{ ...known, state: contradicted ? 'contradicted' : 'proven', index, size: checkpoint.size },
      signedAt: checkpoint.signedAt.toISOString(),
      proof: proof.map((node) => node.toString('hex')),
      checkpoint: checkpoint.note,
    };
    const file = async () => {
      const line = await eventLineAt(this.db, index, sight === 'content');
      return formatEventProof({ index, hashes: proof, checkpoint: checkpoint.note, extra: Buffer.from(line) });
    };
    return { answer, file: contradicted ? refusing('event-contradicts-proof') : file };
  }
}

const refusing = (code: string) => () => Promise.reject(new Rejection(code));
