import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { contribute } from '@app/eventing';
import { ProblemFilter } from './problem.filter.js';
import { PublicSiteHttp } from './public-site.http.js';
import { refusals } from './refusals.js';
import { SignedInGuard } from './signed-in.guard.js';
import { validation } from './validation.js';

@Global()
@Module({
  controllers: [PublicSiteHttp],
  providers: [
    contribute({ refusals }),
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SignedInGuard },
    { provide: APP_PIPE, useFactory: validation },
  ],
})
export class HttpModule {}
