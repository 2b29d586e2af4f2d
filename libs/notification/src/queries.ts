import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { page, type Page, type PageRequest } from '@app/database';
import { Question } from '@app/eventing';
import { DutyRow } from './duty.entity.js';
import { NotificationRow } from './notification.entity.js';

export class ListNotifications extends Question('ListNotifications')<
  PageRequest & { unread?: boolean },
  Page<NotificationRow> & { unread: number }
> {}
export class CountUnread extends Question('CountUnread')<object, number> {}

export interface Task {
  readonly id: string;
  readonly what: string;
  readonly thing: string;
  readonly link: string;
  readonly dueOn?: string;
  readonly late: boolean;
  /** Since when the clock stands still. */
  readonly pausedOn?: string;
  /** How often it was urged by hand since it is owed. */
  readonly urged: number;
}

/** What waits for the asker, the most overdue first, what has no day last. */
export class ListTasks extends Question('ListTasks')<object, { items: Task[]; total: number }> {}

@QueryHandler(CountUnread)
export class CountUnreadHandler implements IQueryHandler<CountUnread> {
  constructor(@InjectRepository(NotificationRow) private readonly rows: Repository<NotificationRow>) {}

  execute({ meta }: CountUnread): Promise<number> {
    return this.rows
      .createQueryBuilder('n')
      .where('n.accountId = :actor and n.readAt is null', { actor: meta.actor })
      .getCount();
  }
}

@QueryHandler(ListNotifications)
export class ListNotificationsHandler implements IQueryHandler<ListNotifications> {
  constructor(@InjectRepository(NotificationRow) private readonly rows: Repository<NotificationRow>) {}

  async execute({ data: { unread, sort = '-at', ...request }, meta }: ListNotifications) {
    const query = this.rows.createQueryBuilder('n').where('n.accountId = :actor', { actor: meta.actor });
    if (unread) query.andWhere('n.readAt is null');
    const count = this.rows
      .createQueryBuilder('n')
      .where('n.accountId = :actor and n.readAt is null', { actor: meta.actor })
      .getCount();
    return { ...(await page(query, { at: 'n.at' }, 'n.id', { ...request, sort })), unread: await count };
  }
}

const LONGEST_LIST = 500;

@QueryHandler(ListTasks)
export class ListTasksHandler implements IQueryHandler<ListTasks> {
  constructor(@InjectRepository(DutyRow) private readonly rows: Repository<DutyRow>) {}

  async execute({ meta: { actor, roles, unit, at } }: ListTasks) {
    const mine = `d.unitId = :unit and d.roles && :roles
      or d.unitId is null and d.supervisorId is null and d.roles && :roles
      or d.accountId = :actor
      or d.supervisorId = any(array(select supervisor_id from addressed_supervisor where account_id = :actor))`;
    const [duties, total] = await this.rows
      .createQueryBuilder('d')
      .where(`d.state = 'open' and (${mine})`, { unit: unit ?? null, roles, actor })
      .orderBy('d.dueOn', 'ASC', 'NULLS LAST')
      .addOrderBy('d.since', 'ASC')
      .addOrderBy('d.id', 'ASC')
      .limit(LONGEST_LIST)
      .getManyAndCount();
    const today = dayOf(at);
    const items = duties.map(({ id, what, thing, link, dueOn, pausedOn, urged }) => ({
      ...{ id, what, thing, link, urged },
      ...(pausedOn !== null && { pausedOn }),
      ...(dueOn === null ? {} : { dueOn }),
      late: pausedOn === null && dueOn !== null && dueOn < today,
    }));
    return { items, total };
  }
}
