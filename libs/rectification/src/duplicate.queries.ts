import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import { In, type Repository } from 'typeorm';
import { page, type Page } from '@app/database';
import { Question } from '@app/eventing';
import { listItem } from './answer.js';
import { IssueRow } from './issue.entity.js';
import type { DuplicateListItem, DuplicateListRequest } from './particulars.dto.js';
import { IssueDuplicateRow } from './particulars.entity.js';
import { OPEN } from './rules.js';

/** 疑似重复: what the office has to look at now. */
export class ListDuplicates extends Question('ListDuplicates')<DuplicateListRequest, Page<DuplicateListItem>> {}

const COLUMNS = { similarity: 'd.similarity', number: 'i.number' };

@QueryHandler(ListDuplicates)
export class ListDuplicatesHandler implements IQueryHandler<ListDuplicates> {
  constructor(
    @InjectRepository(IssueDuplicateRow) private readonly pairs: Repository<IssueDuplicateRow>,
    @InjectRepository(IssueRow) private readonly issues: Repository<IssueRow>,
  ) {}

  async execute({ data, meta }: ListDuplicates): Promise<Page<DuplicateListItem>> {
    const query = this.pairs
      .createQueryBuilder('d')
      .innerJoin(IssueRow, 'i', 'i.id = d.issueId and i.state = any(:open)', { open: OPEN })
      .innerJoin(IssueRow, 'o', 'o.id = d.otherId and o.state = any(:open)')
      .where('not d.dismissed');
    if (data.campaignId) query.andWhere('d.campaignId = :campaignId', { campaignId: data.campaignId });
    if (data.unitId) query.andWhere('i.unitId = :unitId', { unitId: data.unitId });
    query.addOrderBy('d.otherId', 'ASC');
    const { items, ...rest } = await page(query, COLUMNS, 'd.issueId', { ...data, sort: data.sort || '-similarity' });
    const rows = await this.issues.findBy({ id: In(items.flatMap(({ issueId, otherId }) => [issueId, otherId])) });
    const lines = new Map(rows.map((row) => [row.id, listItem(row, meta.at)]));
    const told = items.flatMap(({ issueId, otherId, similarity, grounds }) => {
      const [issue, other] = [lines.get(issueId), lines.get(otherId)];
      return issue && other ? [{ id: `${issueId}-${otherId}`, issue, other, similarity, grounds }] : [];
    });
    return { ...rest, items: told };
  }
}
