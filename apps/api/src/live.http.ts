import { Controller, Inject, Sse, type MessageEvent } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { filter, interval, map, merge, type Observable } from 'rxjs';
import type { Meta } from '@app/eventing';
import { Asker } from '@app/http';
import { HistoryMoved } from './live-feed.js';

/** What moves the own pages of those who read no business data of the county: supervisors and the administrator. */
const OWN_PAGES = /^(notice|deadline|inbox|inspection|campaign|operations)-/;
const OUTSIDERS = ['supervisor', 'admin'];

/** Proxies close a connection that says nothing. */
const HEARTBEAT_MS = 25_000;

@ApiTags('operations')
@Controller('api/live')
export class LiveHttp {
  constructor(@Inject(EventBus) private readonly bus: EventBus) {}

  /** Says that something was recorded, so that a page can offer to refresh. A unit hears of its own things only. */
  @Sse()
  follow(@Asker() { unit, roles }: Meta): Observable<MessageEvent> {
    const outside = roles.every((role) => OUTSIDERS.includes(role));
    const moves = this.bus.pipe(
      filter((event): event is HistoryMoved => event instanceof HistoryMoved),
      filter((moved) => unit === undefined || moved.unit === undefined || moved.unit === unit),
      filter(({ stream }) => !outside || OWN_PAGES.test(stream)),
      map(({ type, stream }): MessageEvent => ({ data: { type, stream } })),
    );
    return merge(moves, interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: '' }))));
  }
}
