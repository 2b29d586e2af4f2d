import { Inject } from '@nestjs/common';
import { Rejection } from '@app/eventing';
import { JobHandler, type HandlesJob } from '@app/queues';
import { preparePicture, type PreparePictureData } from './jobs.js';
import { Pictures } from './pictures.js';

/** After an upload, so that nobody waits for the first look. Done twice, it finds its work done. */
@JobHandler(preparePicture)
export class PreparePicture implements HandlesJob<PreparePictureData> {
  constructor(@Inject(Pictures) private readonly pictures: Pictures) {}

  async run({ fileId }: PreparePictureData): Promise<void> {
    await this.pictures.lookAt(fileId);
    await this.pictures.preview(fileId, 'small').catch((error: unknown) => {
      // A picture broken further down is shown as such to whoever opens it.
      if (!(error instanceof Rejection)) throw error;
    });
  }
}
