import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { commandHandlers, contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { CancelTalk, DeclineOversight, LiftOversight } from './commands.js';
import { informedHandlers, SummonToTalkHandler } from './handlers.js';
import { OversightsHttp } from './http.js';
import { overseenIssues, overseenUnits } from './ledger.projection.js';
import { narrative } from './narrative.js';
import { oversight } from './oversight.decider.js';
import { OverseenIssueRow, OversightRow, TalkRow } from './oversight.entity.js';
import { oversights } from './oversight.projection.js';
import { OversightPrefixes } from './prefixes.js';
import { DescribeTalkHandler, ListOversightsHandler, ListTalksHandler } from './queries.js';
import { SettleOversightWithTheIssue } from './reactions.js';
import { refusals } from './refusals.js';
import { talk } from './talk.decider.js';
import { TalksHttp } from './talk.http.js';
import { talks } from './talk.projection.js';

@Module({
  imports: [ReplayModule, TypeOrmModule.forFeature([OversightRow, TalkRow, OverseenIssueRow])],
  controllers: [OversightsHttp, TalksHttp],
  providers: [
    ...commandHandlers(oversight, [DeclineOversight, LiftOversight]),
    ...commandHandlers(talk, [CancelTalk]),
    ...informedHandlers,
    SummonToTalkHandler,
    OversightPrefixes,
    ListOversightsHandler,
    ListTalksHandler,
    DescribeTalkHandler,
    SettleOversightWithTheIssue,
    contribute({ projections: [overseenUnits, overseenIssues, oversights, talks], refusals, narrative }),
  ],
})
export class OversightModule {}
