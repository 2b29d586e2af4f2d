import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, type MovedClock } from '@app/calendar';

/** Stands where CalendarModule stands otherwise: everybody asks the one clock that is moved. */
@Global()
@Module({})
export class MovedTimeModule {
  static forRoot(clock: MovedClock): DynamicModule {
    return { module: MovedTimeModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}
