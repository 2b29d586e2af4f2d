import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseKind } from './events.js';

/** 案卷目录 of one unit and year. */
@Entity({ name: 'case_catalogue' })
export class CaseCatalogueRow {
  @PrimaryColumn({ type: 'text', name: 'unit_id' }) unitId: string;
  @PrimaryColumn({ type: 'int' }) year: number;
  @Column({ type: 'int', name: 'files' }) fileCount: number;
  @Column({ type: 'date', name: 'signed_off_on', nullable: true }) signedOffOn: string | null;
  @Column({ type: 'int' }) version: number;
}

@Entity({ name: 'case_file' })
export class CaseFileRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'unit_id' }) unitId: string;
  @Column({ type: 'int' }) year: number;
  @Column({ type: 'int' }) seq: number;
  @Column({ type: 'text', name: 'case_number' }) caseNumber: string;
  @Column({ type: 'text' }) kind: CaseKind;
  @Column({ type: 'date', name: 'closed_on' }) closedOn: string;
}

@Entity({ name: 'case_unit' })
export class CaseUnitRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'boolean' }) closed: boolean;
}
