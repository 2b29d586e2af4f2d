import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CalendarModule } from '@app/calendar';
import { DatabaseModule } from '@app/database';
import { withClient } from '@app/database/postgres.js';
import { Catalogue, EventingModule } from '@app/eventing';
import { FilesModule } from '@app/files';
import { QueuesModule } from '@app/queues';
import { contexts, permissions } from '../../../config/contexts.js';

/** The whole product with nobody listening and nothing running by itself, for a command that needs what it knows. */
@Module({})
class ProductModule {
  static forRoot(databaseUrl: string, dataFolder: string): DynamicModule {
    return {
      module: ProductModule,
      imports: [
        CalendarModule,
        DatabaseModule.forRoot(databaseUrl),
        EventingModule.forRoot(permissions),
        QueuesModule.onTimetable(),
        FilesModule.forRoot(dataFolder),
        ...contexts,
      ],
    };
  }
}

/** What the contexts contribute: their read tables and their sentences. */
export async function withCatalogue<T>(
  databaseUrl: string,
  dataFolder: string,
  work: (catalogue: Catalogue) => Promise<T>,
): Promise<T> {
  // What is no database of ours is told in one line, before Nest would tell it in many.
  await withClient(databaseUrl, (client) => client.query('select from event limit 0'));
  const product = ProductModule.forRoot(databaseUrl, dataFolder);
  const app = await NestFactory.createApplicationContext(product, { logger: ['error'], abortOnError: false });
  try {
    return await work(app.get(Catalogue));
  } finally {
    await app.close();
  }
}
