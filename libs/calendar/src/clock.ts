import { Injectable } from '@nestjs/common';

/** What time it is. Commands, jobs and lists ask here, so that a year can be lived through on a moved clock. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock somebody sets, for a past that is lived through and for tests. It never runs backwards. */
export class MovedClock extends Clock {
  private millis: number;

  constructor(start: string) {
    super();
    this.millis = Date.parse(start);
  }

  now(): Date {
    return new Date(this.millis);
  }

  moveTo(time: string): void {
    this.millis = Math.max(this.millis, Date.parse(time));
  }

  advance(ms: number): void {
    this.millis += ms;
  }
}
