import { Controller, Inject, Sse, type MessageEvent } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { concatMap, filter, interval, map, merge, type Observable } from 'rxjs';
import { EventSight, type Meta } from '@app/eventing';
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
  constructor(
    @Inject(EventBus) private readonly bus: EventBus,
    @Inject(EventSight) private readonly sights: EventSight,
  ) {}

  /** Says that something was recorded, so that a page can offer to refresh. A unit hears of what its own timeline shows it only. */
  @Sse()
  follow(@Asker() meta: Meta): Observable<MessageEvent> {
    const { unit, roles } = meta;
    const outside = roles.every((role) => OUTSIDERS.includes(role));
    const moves = this.bus.pipe(
      filter((event): event is HistoryMoved => event instanceof HistoryMoved),
      filter((moved) => unit === undefined || moved.unit === undefined || moved.unit === unit),
      filter(({ stream }) => !outside || OWN_PAGES.test(stream)),
      concatMap(async (moved) => ((await this.mayHear(moved, meta)) ? [moved] : [])),
      concatMap((heard) => heard),
      map(({ type, stream }): MessageEvent => ({ data: { type, stream } })),
    );
    return merge(moves, interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ type: 'heartbeat', data: '' }))));
  }

  /** That something stirs says as much as the thing itself: a unit that hears of a letter knows that somebody will come. */
  private async mayHear({ seq, unit: about }: HistoryMoved, meta: Meta): Promise<boolean> {
    return meta.unit === undefined || about === undefined || (await this.sights.of(seq, meta)) !== 'none';
  }
}
