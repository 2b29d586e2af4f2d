import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a picture looks like, made from the file and from nothing else. */
@Entity({ name: 'file_picture' })
export class PictureRow {
  /** SHA-256 of the content, lower-case hex. */
  @PrimaryColumn({ type: 'text' }) id: string;
  /** Upright, in points. */
  @Column({ type: 'int' }) width: number;
  @Column({ type: 'int' }) height: number;
  /** dHash as 64 binary digits; null where the picture has none of its own. */
  @Column({ type: 'bit', length: 64, nullable: true }) gist: string | null;
}
