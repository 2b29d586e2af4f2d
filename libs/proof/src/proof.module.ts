import { Global, Module } from '@nestjs/common';
import { contribute, EventProofs, HistoryExport } from '@app/eventing';
import { StoredHistoryExport } from './history-export.js';
import { EventProofHttp } from './http.js';
import { AskForCosignature } from './jobs.js';
import { LogProofs } from './log-proofs.js';
import { ProvenEvents } from './proven-event.js';
import { PublicCheckpointsHttp } from './public-pages.http.js';
import { PublicProofHttp } from './public.http.js';
import {
  DescribeLogHandler,
  ListCheckpointsHandler,
  ProveConsistencyHandler,
  ProveInclusionHandler,
  ReadCheckpointHandler,
  ReadTileHandler,
} from './public.queries.js';
import { ProveEventHandler } from './queries.js';
import { refusals } from './refusals.js';
import { SequencerLoop } from './sequencer-loop.js';
import { WitnessRounds } from './witness-rounds.js';

@Global()
@Module({
  controllers: [EventProofHttp, PublicProofHttp, PublicCheckpointsHttp],
  providers: [
    ProvenEvents,
    AskForCosignature,
    { provide: EventProofs, useClass: LogProofs },
    { provide: HistoryExport, useClass: StoredHistoryExport },
    ProveEventHandler,
    ListCheckpointsHandler,
    ReadCheckpointHandler,
    ProveConsistencyHandler,
    ProveInclusionHandler,
    ReadTileHandler,
    DescribeLogHandler,
    contribute({ refusals }),
  ],
  exports: [EventProofs, HistoryExport],
})
export class ProofModule {}

/** For the worker process, beside ProofModule: keeps the tree growing and the witnesses asked. */
@Module({ providers: [SequencerLoop, WitnessRounds] })
export class ProofWorkerModule {}
