import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { contribute } from '@app/eventing';
import {
  CheckedAnswerRow,
  CheckedCampaignRow,
  CheckedFigureRow,
  CheckedStayRow,
  CheckedUnitRow,
  ContradictionRow,
} from './computed-check.entity.js';
import { figures } from './figures.projection.js';
import { handlers } from './handlers.js';
import { ComputedChecksHttp } from './http.js';
import { FigureImportHttp, figureImportHandlers } from './import.js';
import { CompareFiguresOfAUnit, CompareRegistersOfAUnit } from './jobs.js';
import { narrative } from './narrative.js';
import { DescribeComputedChecksHandler, ListComputedChecksHandler } from './queries.js';
import {
  CompareFiguresWithAnswers,
  CompareFiguresWithRegisters,
  CompareFiguresWithTheNewPlan,
  CompareFiguresWithTraining,
} from './reactions.js';
import { refusals } from './refusals.js';
import { checkedStays } from './register.projection.js';
import { surroundings } from './surroundings.projection.js';
import { checkedTraining } from './training.projection.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[CheckedCampaignRow, CheckedUnitRow, CheckedAnswerRow],
      ...[CheckedFigureRow, CheckedStayRow, ContradictionRow],
    ]),
  ],
  controllers: [ComputedChecksHttp, FigureImportHttp],
  providers: [
    ...handlers,
    ...figureImportHandlers,
    CompareFiguresWithAnswers,
    CompareFiguresWithTheNewPlan,
    CompareFiguresWithRegisters,
    CompareFiguresWithTraining,
    CompareFiguresOfAUnit,
    CompareRegistersOfAUnit,
    ListComputedChecksHandler,
    DescribeComputedChecksHandler,
    contribute({ projections: [surroundings, figures, checkedStays, checkedTraining], refusals, narrative }),
  ],
})
export class ComputedCheckModule {}
