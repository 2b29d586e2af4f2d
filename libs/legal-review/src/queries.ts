import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { SelectQueryBuilder } from 'typeorm';
import { dayOf } from '@app/calendar';
import { literally, page, type Page } from '@app/database';
import { Question, refuseUnlessOwn, Rejection, type Meta } from '@app/eventing';
import { Past, type AsOf, type Reading, type Told } from '@app/replay';
import { LegalCaseRow, ReviewRoundRow } from './case.entity.js';
import { legalCases, reviewRounds } from './case.projection.js';
import type { LegalCaseAnswer, LegalCaseListItem, LegalCaseListRequest, ReviewRoundAnswer } from './dto.js';
import { legalAccounts, legalUnits } from './register.projection.js';

type CaseRequest = AsOf & { readonly legalCaseId: string };

export class ListLegalCases extends Question('ListLegalCases')<LegalCaseListRequest, Told<Page<LegalCaseListItem>>> {}
export class DescribeLegalCase extends Question('DescribeLegalCase')<CaseRequest, Told<LegalCaseAnswer>> {}

const projections = [legalUnits, legalCases];
const RUNNING = `(c.state = 'in-review' and not c.clockPaused and c.dueOn < :today)`;

const COLUMNS = {
  registeredAt: 'c.registeredAt',
  caseNumber: 'c.caseNumber',
  unit: 'c.unitName',
  filedOn: 'c.filedOn',
  dueOn: 'c.dueOn',
  state: 'c.state',
  decidedOn: 'c.decidedOn',
};

const isOverdue = ({ state, clockPaused, dueOn }: LegalCaseRow, today: string): boolean =>
  state === 'in-review' && !clockPaused && dueOn !== null && dueOn < today;

function listItem(row: LegalCaseRow, today: string): LegalCaseListItem {
  const { id, unitId, unitName, year, number, caseNumber, title, kind, handlers, filedOn, state, rounds } = row;
  return {
    ...{ id, unitId, unitName, year, number, caseNumber, title, kind, handlers, filedOn, state, rounds },
    registeredAt: row.registeredAt.toISOString(),
    necessary: row.necessary ?? undefined,
    dueOn: row.dueOn ?? undefined,
    overdue: isOverdue(row, today),
    decisionNumber: row.decisionNumber ?? undefined,
    decidedOn: row.decidedOn ?? undefined,
    version: row.version,
  };
}

function narrow(query: SelectQueryBuilder<LegalCaseRow>, data: LegalCaseListRequest, meta: Meta): void {
  for (const key of ['unitId', 'state', 'kind', 'year'] as const) {
    if (data[key]) query.andWhere(`c.${key} = :${key}`, { [key]: data[key] });
  }
  if (data.necessary) query.andWhere('c.necessary = :necessary', { necessary: data.necessary === 'true' });
  const today = dayOf(meta.at);
  if (data.overdue) query.andWhere(data.overdue === 'true' ? RUNNING : `not ${RUNNING}`, { today });
  if (data.q) lookFor(data.q.toLowerCase(), query);
}

/** Two characters are found among the pairs that a case is known by, fewer in every case, more by threes. */
function lookFor(word: string, query: SelectQueryBuilder<LegalCaseRow>): void {
  if ([...word].length === 2) query.andWhere('public.character_pairs(c.words) @> array[:word]::text[]', { word });
  else query.andWhere('c.words like :word', { word: literally(word) });
}

const caseList: Reading<LegalCaseListRequest, Page<LegalCaseListItem>> = {
  projections,
  async read(db, { data, meta }) {
    const query = db.createQueryBuilder(LegalCaseRow, 'c').where('true');
    if (meta.unit !== undefined) query.andWhere('c.unitId = :own', { own: meta.unit });
    narrow(query, data, meta);
    const { items, ...rest } = await page(query, COLUMNS, 'c.id', { ...data, sort: data.sort || '-registeredAt' });
    return { ...rest, items: items.map((row) => listItem(row, dayOf(meta.at))) };
  },
};

const roundOf = (row: ReviewRoundRow, nameOf: (id: string) => string): ReviewRoundAnswer => ({
  ...{ round: row.round, proposal: row.proposal, materials: row.materials, days: row.days, pauses: row.pauses },
  ...{ originalDueOn: row.originalDueOn, dueOn: row.dueOn, submittedAt: row.submittedAt.toISOString() },
  submittedBy: nameOf(row.submittedBy),
  ...(row.extension && { extension: { ...row.extension, by: nameOf(row.extension.by) } }),
  ...(row.outcome && {
    ...{ outcome: row.outcome, findings: row.findings ?? [], opinion: row.opinion ?? '' },
    ...{ reviewer: row.reviewer ?? '', late: row.late ?? false, concludedAt: row.concludedAt?.toISOString() ?? '' },
  }),
});

const whole: Reading<CaseRequest, LegalCaseAnswer> = {
  projections: [...projections, reviewRounds, legalAccounts],
  thing: ({ legalCaseId }) => `legal-case-${legalCaseId}`,
  async read(db, { data: { legalCaseId }, meta }) {
    const row = await db.findOneBy(LegalCaseRow, { id: legalCaseId });
    if (!row) throw new Rejection('legal-case-not-found');
    refuseUnlessOwn(meta, row.unitId);
    const accounts = await db.query<{ account_id: string; name: string }[]>(
      'select account_id, name from legal_account where unit_id = $1',
      [row.unitId],
    );
    const names = new Map(accounts.map(({ account_id, name }) => [account_id, name]));
    const nameOf = (id: string): string => names.get(id) ?? id;
    const rounds = await db.find(ReviewRoundRow, { where: { caseId: legalCaseId }, order: { round: 'ASC' } });
    return {
      ...listItem(row, dayOf(meta.at)),
      ...(row.answers && {
        test: {
          ...{ answers: row.answers, necessary: row.necessary ?? false, reason: row.testReason ?? '' },
          ...{ at: row.testedAt?.toISOString() ?? '', by: nameOf(row.testedBy ?? '') },
          ...(row.item && { item: row.item }),
        },
      }),
      reviews: rounds.map((round) => roundOf(round, nameOf)),
      discussions: row.discussions.map(({ participants, files, ...held }) => ({
        ...{ ...held, participants: [...participants], files: [...files] },
      })),
      decision: row.decision ?? undefined,
      dropReason: row.dropReason ?? undefined,
      pausedOn: row.pausedOn ?? undefined,
      clockPaused: row.clockPaused,
    };
  },
};

@QueryHandler(ListLegalCases)
export class ListLegalCasesHandler implements IQueryHandler<ListLegalCases> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: ListLegalCases): Promise<Told<Page<LegalCaseListItem>>> {
    return this.past.answer(asked, caseList);
  }
}

@QueryHandler(DescribeLegalCase)
export class DescribeLegalCaseHandler implements IQueryHandler<DescribeLegalCase> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute(asked: DescribeLegalCase): Promise<Told<LegalCaseAnswer>> {
    return this.past.answer(asked, whole);
  }
}
