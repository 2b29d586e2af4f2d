import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'supervision_supervisor' })
export class SupervisorRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) organisation: string;
  @Column({ type: 'text', name: 'account_id', nullable: true }) accountId: string | null;
}
