import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { YearArchive } from './archive.js';
import { CampaignArchive } from './campaign-archive.js';
import { paperAssessments } from './assessment.projection.js';
import { paperCampaigns, paperNames } from './around.projection.js';
import { ClearOrder, RecordOrderFilled } from './commands.js';
import { PrintsHttp } from './http.js';
import { IssuedPapers } from './issued-papers.js';
import { paperIssues } from './issue.projection.js';
import { ClearOrdered, MakeOrdered } from './jobs.js';
import { narrative } from './narrative.js';
import { order } from './order.decider.js';
import { OrderRow } from './order.entity.js';
import { OrderPaperHandler } from './order.handlers.js';
import { orders, paperArchived } from './order.projection.js';
import { DescribeCampaignArchiveHandler, DescribeOrderHandler, ListOrdersHandler } from './order.queries.js';
import { PaperOrdersHttp } from './orders.http.js';
import { PrintRow } from './print.entity.js';
import { PaperPlaces, PrintFiles } from './print-files.js';
import { PrintDocumentHandler, PrintShop } from './print.handlers.js';
import { prints } from './print.projection.js';
import { PublicPrintsHttp } from './public-pages.http.js';
import { ReadPublicPrintHandler } from './public.queries.js';
import { DescribePrintHandler, ListPrintsHandler } from './queries.js';
import { ClearWhenOver, MakeWhatIsOrdered } from './reactions.js';
import { refusals } from './refusals.js';
import { paperDemonstrations } from './demonstration.projection.js';
import { paperEngagements } from './engagement.projection.js';
import { paperScorings } from './scoring.projection.js';
import { paperNotices } from './notice.projection.js';
import { paperTallies } from './tally.projection.js';
import { paperSheets } from './sheet.projection.js';
import { paperTrainings } from './training.projection.js';
import { TabulatePaperHandler } from './table.queries.js';
import { UnitYear } from './unit-year.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([PrintRow, OrderRow])],
  controllers: [PrintsHttp, PaperOrdersHttp, PublicPrintsHttp],
  providers: [
    PrintFiles,
    PrintShop,
    PrintDocumentHandler,
    ListPrintsHandler,
    DescribePrintHandler,
    TabulatePaperHandler,
    ReadPublicPrintHandler,
    ...commandHandlers(order, [RecordOrderFilled, ClearOrder]),
    OrderPaperHandler,
    ListOrdersHandler,
    DescribeOrderHandler,
    UnitYear,
    YearArchive,
    CampaignArchive,
    IssuedPapers,
    DescribeCampaignArchiveHandler,
    MakeOrdered,
    ClearOrdered,
    MakeWhatIsOrdered,
    ClearWhenOver,
    contribute({
      projections: [
        paperNames,
        paperCampaigns,
        paperSheets,
        paperIssues,
        paperScorings,
        paperTallies,
        paperNotices,
        paperAssessments,
        paperTrainings,
        paperDemonstrations,
        paperEngagements,
        prints,
        orders,
        paperArchived,
      ],
      refusals,
      narrative,
    }),
  ],
})
export class PaperModule {}

/** Where prints lie and under which address the public checks them; for processes that print. */
@Module({})
export class PaperPlacesModule {
  static forRoot(dataFolder: string, publicUrl: string, office?: string): DynamicModule {
    const places = new PaperPlaces(dataFolder, publicUrl, office);
    return {
      module: PaperPlacesModule,
      global: true,
      providers: [{ provide: PaperPlaces, useValue: places }],
      exports: [PaperPlaces],
    };
  }
}
