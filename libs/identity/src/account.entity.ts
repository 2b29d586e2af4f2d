import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'account' })
export class AccountRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) login: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', array: true }) roles: string[];
  @Column({ type: 'text', name: 'unit_id', nullable: true }) unitId: string | null;
  @Column({ type: 'text', name: 'unit_name', nullable: true }) unitName: string | null;
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'timestamptz', name: 'locked_until', nullable: true }) lockedUntil: Date | null;
}
