import { Module } from '@nestjs/common';
import { contribute } from '@app/eventing';
import { Past } from './past.js';
import { refusals } from './refusals.js';

/** For contexts whose questions may be about a past moment, and for whoever rebuilds or compares read tables. */
@Module({ providers: [Past, contribute({ refusals })], exports: [Past] })
export class ReplayModule {}
