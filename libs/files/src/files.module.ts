import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FileRow } from './file.entity.js';
import { FileStore, FolderFileStore } from './file-store.js';
import { Files } from './files.js';
import { FilesHttp } from './http.js';

@Global()
@Module({})
export class FilesModule {
  static forRoot(dataFolder: string): DynamicModule {
    return {
      module: FilesModule,
      imports: [TypeOrmModule.forFeature([FileRow])],
      controllers: [FilesHttp],
      providers: [{ provide: FileStore, useFactory: () => new FolderFileStore(join(dataFolder, 'files')) }, Files],
      exports: [Files, FileStore],
    };
  }
}
