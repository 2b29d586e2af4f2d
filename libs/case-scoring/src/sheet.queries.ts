import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { Question, refuseIf, Rejection } from '@app/eventing';
import { sheetAnswer } from './answer.js';
import { unfitness } from './assignment.rules.js';
import type { HandedInSheetAnswer, ScorerCandidateListAnswer } from './dto.js';
import { peopleOf, scorersIn } from './facts.js';
import { FileScorerRow, FileScoringRow } from './scoring.entity.js';
import { isSealed, seesAll } from './sight.rules.js';

interface OfFile {
  readonly scoringId: string;
}

/** One sheet of a file. Throws `score-sheet-sealed` for a look at another's before the file is scored. */
export class ReadHandedInSheet extends Question('ReadHandedInSheet')<OfFile & { place: number }, HandedInSheetAnswer> {}
export class ListScorerCandidates extends Question('ListScorerCandidates')<OfFile, ScorerCandidateListAnswer> {}

@QueryHandler(ReadHandedInSheet)
export class ReadHandedInSheetHandler implements IQueryHandler<ReadHandedInSheet> {
  constructor(
    @InjectRepository(FileScoringRow) private readonly files: Repository<FileScoringRow>,
    @InjectRepository(FileScorerRow) private readonly scorers: Repository<FileScorerRow>,
  ) {}

  async execute({ data: { scoringId, place }, meta }: ReadHandedInSheet): Promise<HandedInSheetAnswer> {
    const file = await this.files.findOneBy({ id: scoringId });
    if (!file) throw new Rejection('scoring-not-found');
    const scorers = await this.scorers.findBy({ scoringId });
    const isScorer = scorers.some(({ scorerId }) => scorerId === meta.actor);
    refuseIf(!isScorer && !seesAll(meta), 'scoring-not-yours');
    const sheet = scorers.find((scorer) => scorer.place === place);
    // Before it is known whether there is anything to see.
    refuseIf(sheet?.scorerId !== meta.actor && isSealed(file), 'score-sheet-sealed');
    if (!sheet?.handedInAt) throw new Rejection('score-sheet-not-handed-in');
    return sheetAnswer(sheet);
  }
}

@QueryHandler(ListScorerCandidates)
export class ListScorerCandidatesHandler implements IQueryHandler<ListScorerCandidates> {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async execute({ data: { scoringId } }: ListScorerCandidates): Promise<ScorerCandidateListAnswer> {
    const { rows } = await this.db.query<{ unitId: string; roundId: string; recused: string[] }>(
      'select unit_id as "unitId", round_id as "roundId", recused from file_scoring where id = $1',
      [scoringId],
    );
    const [file] = rows;
    if (!file) throw new Rejection('scoring-not-found');
    const on = await this.db.query<{ scorerId: string }>(
      'select scorer_id as "scorerId" from file_scorer where scoring_id = $1',
      [scoringId],
    );
    const known = await scorersIn(this.db, null);
    const people = await peopleOf([...on.rows.map(({ scorerId }) => scorerId), ...file.recused], this.db);
    const [open, from] = await Promise.all([this.open(file.roundId), this.organisations()]);
    return {
      items: known.map((scorer) => {
        const { scorerId, name } = scorer;
        const unfit = unfitness(scorer, { ...file, scorers: on.rows, people });
        const person = { scorerId, name, organisation: from.get(scorerId) ?? '', open: open.get(scorerId) ?? 0 };
        return unfit === undefined ? person : { ...person, unfit };
      }),
    };
  }

  /** Sheets each person still owes in the round. */
  private async open(roundId: string): Promise<Map<string, number>> {
    const { rows } = await this.db.query<{ id: string; open: number }>(
      `select s.scorer_id as id, count(*)::int as open from file_scorer s join file_scoring f on f.id = s.scoring_id
        where f.round_id = $1 and s.handed_in_at is null group by s.scorer_id`,
      [roundId],
    );
    return new Map(rows.map(({ id, open }) => [id, open]));
  }

  private async organisations(): Promise<Map<string, string>> {
    const { rows } = await this.db.query<{ id: string; organisation: string }>(
      `select a.id, coalesce(max(s.organisation), max(u.name), '') as organisation
         from scoring_account a left join scoring_supervisor s on s.account_id = a.id
         left join scoring_unit u on u.id = a.unit_id group by a.id`,
    );
    return new Map(rows.map(({ id, organisation }) => [id, organisation]));
  }
}
