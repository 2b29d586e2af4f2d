import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'supervision_supervisor' })
export class SupervisorRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) organisation: string;
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'text', name: 'certificate_number', nullable: true }) certificateNumber: string | null;
  @Column({ type: 'date', name: 'expires_on', nullable: true }) expiresOn: string | null;
}
