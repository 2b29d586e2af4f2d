import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line per file and unit that handed it in: the same bytes of two units are one file, seen by both. */
@Entity({ name: 'file' })
export class FileRow {
  /** SHA-256 of the content, lower-case hex. */
  @PrimaryColumn({ type: 'text' }) id: string;
  /** The unit it was handed in for, or an empty text for the office and supervising bodies. */
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'int' }) size: number;
  @Column({ type: 'text', name: 'media_type' }) mediaType: string;
  @Column({ type: 'text', name: 'uploaded_by' }) uploadedBy: string;
  @Column({ type: 'timestamptz', name: 'uploaded_at' }) uploadedAt: Date;
}
