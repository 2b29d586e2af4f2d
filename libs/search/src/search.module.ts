import { Module } from '@nestjs/common';
import { contribute } from '@app/eventing';
import { ReplayModule } from '@app/replay';
import { SearchHttp } from './http.js';
import { SearchHandler } from './queries.js';
import { files, texts } from './text.projection.js';

/** 检索: texts of issues, materials and evidence. It records nothing. */
@Module({
  imports: [ReplayModule],
  controllers: [SearchHttp],
  providers: [SearchHandler, contribute({ projections: [texts, files] })],
})
export class SearchModule {}
