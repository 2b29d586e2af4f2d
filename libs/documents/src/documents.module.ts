import { Global, Module } from '@nestjs/common';
import { contribute } from '@app/eventing';
import { refusals } from './refusals.js';

/** The words in which a table is refused. */
@Global()
@Module({ providers: [contribute({ refusals })] })
export class DocumentsModule {}
