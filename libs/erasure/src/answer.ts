import type { Meta } from '@app/eventing';
import type { ErasableEventAnswer, ErasureAnswer, ErasureListItem } from './dto.js';
import type { ErasureRow } from './erasure.entity.js';

export const listItem = (row: ErasureRow): ErasureListItem => ({
  id: row.id,
  state: row.state,
  documentNumber: row.documentNumber,
  orderedOn: row.orderedOn,
  issuedBy: row.issuedBy,
  basis: row.basis,
  count: row.count,
  proposedAt: row.proposedAt.toISOString(),
  ...(row.decidedAt && { decidedAt: row.decidedAt.toISOString() }),
});

interface Around {
  readonly events: ErasableEventAnswer[];
  readonly files: string[];
  readonly by: string;
  readonly decidedBy: string;
}

export const wholeErasure = (row: ErasureRow, { by, decidedBy, ...rest }: Around, meta: Meta): ErasureAnswer => ({
  ...listItem(row),
  ...rest,
  evidence: row.evidence,
  proposedBy: by,
  ...(decidedBy && { decidedBy }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.clearedAt && { clearedAt: row.clearedAt.toISOString() }),
  mayDecide: row.state === 'proposed' && meta.roles.includes('office-director') && meta.actor !== row.proposedBy,
  version: row.version,
});
