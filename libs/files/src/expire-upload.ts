import { Inject } from '@nestjs/common';
import { JobHandler, type HandlesJob } from '@app/queues';
import { expireUpload, type ExpireUploadData } from './jobs.js';
import { Uploads } from './uploads.js';

/** Takes away an upload that nobody finished. Done twice, it finds nothing more. */
@JobHandler(expireUpload)
export class ExpireUpload implements HandlesJob<ExpireUploadData> {
  constructor(@Inject(Uploads) private readonly uploads: Uploads) {}

  run({ uploadId }: ExpireUploadData): Promise<void> {
    return this.uploads.expire(uploadId);
  }
}
