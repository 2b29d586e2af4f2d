import { Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AsSheet } from '@app/documents';
import type { AnyCommand, Meta } from '@app/eventing';
import { ActAnswer, acted, Asker } from '@app/http';
import { MarkAllRead, MarkNoticeRead } from './commands.js';
import { NotificationListAnswer, NotificationListRequest, TaskListAnswer, UnreadAnswer } from './dto.js';
import { CountUnread, ListNotifications, ListTasks } from './queries.js';
import { notificationSheet } from './sheets.js';

@ApiTags('notifications')
@Controller('api/notifications')
export class NotificationsHttp {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @AsSheet(notificationSheet)
  async list(
    @Query() { unread, ...request }: NotificationListRequest,
    @Asker() meta: Meta,
  ): Promise<NotificationListAnswer> {
    const question = new ListNotifications({ ...request, unread: unread === 'true' }, meta);
    const { items, ...rest } = await this.queries.execute(question);
    return {
      ...rest,
      items: items.map(({ id, at, text, link, kind, late, readAt }) => ({
        ...{ id, at: at.toISOString(), text, link, kind, late },
        ...(readAt === null ? {} : { readAt: readAt.toISOString() }),
      })),
    };
  }

  @Get('unread-count')
  async unread(@Asker() meta: Meta): Promise<UnreadAnswer> {
    return { unread: await this.queries.execute(new CountUnread({}, meta)) };
  }

  @Post(':id/reads')
  read(@Param('id', ParseUUIDPipe) noticeId: string, @Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(noticeId, new MarkNoticeRead({ noticeId }, meta));
  }

  @Post('reads')
  readAll(@Asker() meta: Meta): Promise<ActAnswer> {
    return this.act(meta.actor, new MarkAllRead({}, meta));
  }

  private act(id: string, command: AnyCommand): Promise<ActAnswer> {
    return acted(this.commands, id, command);
  }
}

/** The first page after sign-in. */
@ApiTags('tasks')
@Controller('api/tasks')
export class TasksHttp {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  list(@Asker() meta: Meta): Promise<TaskListAnswer> {
    return this.queries.execute(new ListTasks({}, meta));
  }
}
