import { IsString } from 'class-validator';
import { jobKind } from '@app/queues';

export class ExpireUploadData {
  @IsString() uploadId: string;
}

export const expireUpload = jobKind('expire-upload', ExpireUploadData);

export class PreparePictureData {
  @IsString() fileId: string;
}

export const preparePicture = jobKind('prepare-picture', PreparePictureData);
