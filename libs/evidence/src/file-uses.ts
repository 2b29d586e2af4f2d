import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { type FileAsker, type FileUse, FileUses, NO_USE } from '@app/files';

/** A supervisor who serves in a unit hands in for it what he found in another one. */
export const AS_SUPERVISOR = (use: string): string =>
  `(${use}.about_unit <> ${use}.unit_id and (${use}.thing = 'inspection' or ${use}.stream like 'recheck-%'))`;

/** `$2` the asker's unit, empty for none; `$3` his account. What was merged into the issue is rechecked with it. */
const USE = `
  select coalesce(bool_or(u.about_unit = $2 and (u.thing = 'issue' or u.stream like 'talk-%' or u.stream like 'lead-%')), false)
           or exists (select from evidence_training_file f join evidence_training t on t.session_id = f.session_id
                       where f.file_id = $1 and t.unit_id = $2) as "ofOwn",
         $2 <> '' and coalesce(bool_and(${AS_SUPERVISOR('u')}) filter (where u.unit_id = $2), false) as "ofAnother",
         coalesce(bool_or(exists (
           select from evidence_rechecker p join evidence_recheck r on p.id = any(r.supervisors)
            where p.account_id = $3 and u.seq < r.seq and u.stream = 'issue-' || r.issue_id)
           or exists (
           select from evidence_rechecker p join evidence_recheck r on p.id = any(r.supervisors)
             join evidence_merger m on m.into_id = r.issue_id
            where p.account_id = $3 and u.seq < r.seq and u.stream = 'issue-' || m.issue_id)), false) as "toRecheck"
    from evidence_use u where u.file_id = $1`;

@Injectable()
export class EvidenceUses extends FileUses {
  constructor(@Inject(Pool) private readonly db: Pool) {
    super();
  }

  override async of(fileId: string, asker: FileAsker): Promise<FileUse> {
    const { rows } = await this.db.query<FileUse>(USE, [fileId, asker.unitId, asker.accountId]);
    return rows[0] ?? NO_USE;
  }
}
