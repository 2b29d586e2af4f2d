import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { FileUses, type FileUse } from '@app/files';

/** A supervisor who serves in a unit hands in for it what he found in another one. */
export const AS_SUPERVISOR = (use: string): string =>
  `(${use}.about_unit <> ${use}.unit_id and (${use}.thing = 'inspection' or ${use}.stream like 'recheck-%'))`;

const USE = `
  select coalesce(bool_or(u.about_unit = $2 and (u.thing = 'issue' or u.stream like 'talk-%')), false) as "ofOwn",
         coalesce(bool_and(${AS_SUPERVISOR('u')}) filter (where u.unit_id = $2), false) as "ofAnother"
    from evidence_use u where u.file_id = $1`;

@Injectable()
export class EvidenceUses extends FileUses {
  constructor(@Inject(Pool) private readonly db: Pool) {
    super();
  }

  override async of(fileId: string, unitId: string): Promise<FileUse> {
    const { rows } = await this.db.query<FileUse>(USE, [fileId, unitId]);
    return rows[0] ?? super.of(fileId, unitId);
  }
}
