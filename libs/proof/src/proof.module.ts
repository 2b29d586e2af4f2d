import { Module } from '@nestjs/common';
import { SequencerLoop } from './sequencer-loop.js';

@Module({})
export class ProofModule {}

/** For the worker process, beside ProofModule: keeps the tree growing. */
@Module({ providers: [SequencerLoop] })
export class ProofWorkerModule {}
