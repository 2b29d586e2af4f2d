import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Question, Rejection } from '@app/eventing';
import type { GradeCountAnswer, ScoringReportAnswer } from './round.dto.js';
import { reportOf, type CountedFile, type ScoredUnit } from './report.rules.js';
import { closedOf } from './round.queries.js';
import { FileScoringRow, ScoringRoundRow } from './scoring.entity.js';

export class ReportScoring extends Question('ReportScoring')<{ roundId: string }, ScoringReportAnswer> {}

export function countedFile(row: FileScoringRow): CountedFile {
  const { unitId, unitName, state, marking, score, vetoed, grade, objection, ruling, findings } = row;
  // Until the result is final it is in no average and in no list of faults, here as on the paper.
  const result = marking &&
    state === 'settled' && { marking, score: score ?? 0, vetoed: vetoed ?? false, grade: grade ?? '' };
  return {
    ...{ unitId, unitName, settled: state === 'settled', objected: objection !== null },
    ...{ amended: ruling?.ruling === 'amended', findings: findings.length },
    ...(result && { result }),
  };
}

const plain = <T extends Pick<ScoredUnit, 'grades'>>({ grades, ...figures }: T) => ({
  ...figures,
  grades: grades.map((grade): GradeCountAnswer => ({ ...grade })),
});

@QueryHandler(ReportScoring)
export class ReportScoringHandler implements IQueryHandler<ReportScoring> {
  constructor(
    @InjectRepository(ScoringRoundRow) private readonly rounds: Repository<ScoringRoundRow>,
    @InjectRepository(FileScoringRow) private readonly files: Repository<FileScoringRow>,
  ) {}

  async execute({ data: { roundId } }: ReportScoring): Promise<ScoringReportAnswer> {
    const round = await this.rounds.findOneBy({ id: roundId });
    if (!round) throw new Rejection('scoring-round-not-found');
    const rows = await this.files.find({ where: { roundId }, order: { unitName: 'ASC', caseNumber: 'ASC' } });
    const { whole, units, faults } = reportOf(rows.map(countedFile), round.sheet);
    const { title, year, campaignId, documentNumber, issuedOn } = round;
    return {
      ...{ roundId, title, year, campaignId, sheetTitle: round.sheet.title, ...plain(whole) },
      items: units.map((unit) => plain(unit)),
      faults: faults.map((fault) => ({ ...fault })),
      ...(documentNumber !== null && issuedOn !== null && { circular: { documentNumber, issuedOn } }),
      ...closedOf(round),
    };
  }
}
