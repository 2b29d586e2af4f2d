import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { contribute } from '@app/eventing';
import { FileUses } from '@app/files';
import { ReplayModule } from '@app/replay';
import { EvidenceUses } from './file-uses.js';
import { handlers } from './handlers.js';
import { EvidenceHttp } from './http.js';
import { ComparePictures } from './jobs.js';
import { Lookalikes } from './lookalikes.js';
import { narrative } from './narrative.js';
import { DescribeEvidenceHandler, ListEvidenceHandler, ListRetentionClassesHandler } from './queries.js';
import { CompareHandedInPictures } from './reactions.js';
import { recheckSight } from './recheck.projection.js';
import { refusals } from './refusals.js';
import { EvidenceReuseRow } from './reuse.entity.js';
import { reuses } from './reuse.projection.js';
import { ListEvidenceReusesHandler } from './reuse.queries.js';
import { trainingSight } from './training.projection.js';
import { surroundings, uses } from './use.projection.js';

@Global()
@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([EvidenceReuseRow])],
  controllers: [EvidenceHttp],
  providers: [
    ...handlers,
    ListEvidenceHandler,
    DescribeEvidenceHandler,
    ListRetentionClassesHandler,
    ListEvidenceReusesHandler,
    Lookalikes,
    ComparePictures,
    CompareHandedInPictures,
    { provide: FileUses, useClass: EvidenceUses },
    contribute({ projections: [uses, surroundings, recheckSight, trainingSight, reuses], refusals, narrative }),
  ],
  exports: [FileUses],
})
export class EvidenceModule {}
