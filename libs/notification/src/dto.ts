import { IsIn, ValidateIf } from 'class-validator';
import { ListRequest } from '@app/http';

export class NotificationListRequest extends ListRequest {
  @ValidateIf((_, value) => value !== undefined && value !== '') @IsIn(['true', 'false']) unread?: string;
}

export class NotificationItem {
  id: string;
  at: string;
  text: string;
  link: string;
  readAt?: string;
  kind: string;
  /** Something is overdue. */
  late: boolean;
}

export class NotificationListAnswer {
  items: NotificationItem[];
  next?: string;
  total: number;
  /** How many of all notices are unread, whatever the filter. */
  unread: number;
}

export class UnreadAnswer {
  unread: number;
}

export class TaskItem {
  id: string;
  what: string;
  thing: string;
  link: string;
  dueOn?: string;
  late: boolean;
  /** Since when the clock stands still. */
  pausedOn?: string;
  /** How often it was urged by hand since it is owed. */
  urged: number;
}

export class TaskListAnswer {
  items: TaskItem[];
  total: number;
}
