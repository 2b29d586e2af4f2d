export class FileAnswer {
  /** SHA-256 of the content, lower-case hex. */
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  mediaType: string;
}
