import { Module } from '@nestjs/common';
import { contribute } from '@app/eventing';
import { Past } from './past.js';
import { StandingAnswers } from './standing-answers.js';
import { refusals } from './refusals.js';

/** For contexts whose questions may be about a past moment, and for whoever rebuilds or compares read tables. */
@Module({ providers: [Past, StandingAnswers, contribute({ refusals })], exports: [Past, StandingAnswers] })
export class ReplayModule {}
