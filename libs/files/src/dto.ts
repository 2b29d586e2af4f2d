import { IsIn, IsOptional } from 'class-validator';
import type { FileRow } from './file.entity.js';
import { PREVIEWS, type PreviewSize } from './pictures.js';

export const LONGEST_NAME = 200;

export class FileAnswer {
  /** SHA-256 of the content, lower-case hex. */
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
}

export class PreviewRequest {
  @IsOptional() @IsIn(Object.keys(PREVIEWS)) size?: PreviewSize;
}

/** An upload that was begun and how much of it has come in. */
export class UploadAnswer {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** Bytes that are here. */
  received: number;
  /** Once it is evidence: SHA-256, lower-case hex. */
  fileId?: string;
}

export class UploadListAnswer {
  items: UploadAnswer[];
}

export const fileAnswer = ({ id, name, size, mediaType }: FileRow): FileAnswer => ({ id, name, size, mediaType });
