import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { getRepositoryToken, TypeOrmModule } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Clock } from '@app/calendar';
import { contribute } from '@app/eventing';
import { Jobs } from '@app/queues';
import { ExpireUpload } from './expire-upload.js';
import { FileRow } from './file.entity.js';
import { FileStore, FolderFileStore } from './file-store.js';
import { Files } from './files.js';
import { FilesHttp } from './http.js';
import { PictureRow } from './picture.entity.js';
import { Pictures } from './pictures.js';
import { PreparePicture } from './prepare-picture.js';
import { refusals } from './refusals.js';
import { UploadsHttp } from './upload.http.js';
import { Uploads } from './uploads.js';

@Global()
@Module({})
export class FilesModule {
  static forRoot(dataFolder: string): DynamicModule {
    return {
      module: FilesModule,
      imports: [TypeOrmModule.forFeature([FileRow, PictureRow])],
      controllers: [FilesHttp, UploadsHttp],
      providers: [
        { provide: FileStore, useFactory: () => new FolderFileStore(join(dataFolder, 'files')) },
        Files,
        {
          provide: Uploads,
          inject: [Files, Jobs, Clock],
          useFactory: (...parts: [Files, Jobs, Clock]) => new Uploads(join(dataFolder, 'uploads'), ...parts),
        },
        {
          provide: Pictures,
          inject: [FileStore, getRepositoryToken(PictureRow)],
          useFactory: (store: FileStore, rows: Repository<PictureRow>) =>
            new Pictures(join(dataFolder, 'previews'), store, rows),
        },
        ExpireUpload,
        PreparePicture,
        contribute({ refusals }),
      ],
      exports: [Files, FileStore, Pictures],
    };
  }
}
