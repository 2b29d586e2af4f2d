import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '@app/documents';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { awaitedDecision } from './awaited.decider.js';
import { AwaitDecisionDisclosureHandler, DateDecisionDisclosureHandler } from './awaited.handlers.js';
import { awaitedDecisions, disclosureCases } from './awaited.projection.js';
import { AnswerDecisionDisclosures, AwaitDecisionDisclosures, DateDecisionDisclosures } from './awaited.reactions.js';
import { DisclosureBoardHttp } from './board.http.js';
import { ShowDisclosureBoardHandler, ShowDisclosureTrendHandler } from './board.queries.js';
import { AnswerDecisionDisclosure, ConfirmDisclosure, MoveDisclosureDeadline, PublishDisclosure } from './commands.js';
import { disclosure } from './decider.js';
import { DecisionImport } from './decision-import.js';
import { DisclosureEntryRow, DisclosureUnitRow } from './disclosure.entity.js';
import { disclosureEntries } from './entry.projection.js';
import { Completion, completedHandlers, NameDisclosureOwnersHandler, OpenStatisticsYearHandler } from './handlers.js';
import { DisclosuresHttp } from './http.js';
import { DecisionImportHttp, ImportDecisionsHandler, PreviewDecisionImportHandler } from './import.js';
import { ItemList } from './item-list.js';
import { OpenStatisticsYearAtItsEnd } from './jobs.js';
import { narrative } from './narrative.js';
import { PageCache } from './page-cache.js';
import { PublicDisclosuresHttp } from './public.http.js';
import {
  ListPublicChangesHandler,
  ListPublicUnitsHandler,
  ReadPublicDisclosureHandler,
  ReadPublicStampHandler,
  ReadPublicUnitHandler,
} from './public.queries.js';
import {
  DescribeDisclosureHandler,
  DescribeUnitDisclosuresHandler,
  ListDisclosuresHandler,
  ProposeMaskingHandler,
} from './queries.js';
import { AwaitNextStatisticsYear, FixDisclosureDeadlines, MoveDisclosureDeadlines } from './reactions.js';
import { refusals } from './refusals.js';
import { disclosureShown, disclosureSpans } from './shown.projection.js';
import { disclosureOwed, ItemsAtStart, OweStandingItemsHandler, OweStandingItemsMonthly } from './standing-items.js';
import {
  disclosureAccounts,
  disclosureOwnerBook,
  disclosureUnits,
  disclosureYears,
} from './surroundings.projection.js';
import { YearsAtStart } from './years-at-start.js';

const OF_ENTRIES = [PublishDisclosure, ConfirmDisclosure, MoveDisclosureDeadline];

const projections = [
  ...[disclosureUnits, disclosureAccounts, disclosureOwnerBook, disclosureYears],
  ...[disclosureEntries, disclosureSpans, disclosureShown, disclosureCases, awaitedDecisions],
  disclosureOwed,
];

@Module({
  imports: [DocumentsModule, ReplayModule, TypeOrmModule.forFeature([DisclosureEntryRow, DisclosureUnitRow])],
  controllers: [DecisionImportHttp, DisclosuresHttp, DisclosureBoardHttp, PublicDisclosuresHttp],
  providers: [
    ...commandHandlers(disclosure, OF_ENTRIES),
    ...commandHandlers(awaitedDecision, [AnswerDecisionDisclosure]),
    ...completedHandlers,
    AwaitDecisionDisclosureHandler,
    OweStandingItemsHandler,
    OweStandingItemsMonthly,
    DateDecisionDisclosureHandler,
    NameDisclosureOwnersHandler,
    OpenStatisticsYearHandler,
    Completion,
    DecisionImport,
    ImportDecisionsHandler,
    PreviewDecisionImportHandler,
    ItemList,
    { provide: PageCache, useFactory: () => new PageCache() },
    FixDisclosureDeadlines,
    MoveDisclosureDeadlines,
    AwaitNextStatisticsYear,
    AnswerDecisionDisclosures,
    AwaitDecisionDisclosures,
    DateDecisionDisclosures,
    OpenStatisticsYearAtItsEnd,
    ListDisclosuresHandler,
    DescribeDisclosureHandler,
    DescribeUnitDisclosuresHandler,
    ProposeMaskingHandler,
    ShowDisclosureBoardHandler,
    ShowDisclosureTrendHandler,
    ReadPublicStampHandler,
    ListPublicUnitsHandler,
    ReadPublicUnitHandler,
    ReadPublicDisclosureHandler,
    ListPublicChangesHandler,
    contribute({ projections, refusals, narrative }),
  ],
})
export class DisclosureModule {}

/** For the process that does the jobs; imported beside DisclosureModule. */
@Module({ imports: [DisclosureModule], providers: [YearsAtStart, ItemsAtStart] })
export class DisclosureWorkerModule {}
