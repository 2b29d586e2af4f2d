import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { SAME_PICTURE, type PictureRow } from '@app/files';
import type { Use } from './rules.js';

/** A use, and in how many points its picture differs from the one looked at. */
export interface Alike extends Use {
  readonly distance: number;
}

const USE = `u.file_id as "fileId", u.side as "by", u.stream, u.version, u.used_on::text as "on", u.seq::float8 as seq`;

/** Every picture is put beside the new one: 64 digits are compared faster than any index could be walked. */
const ALIKE = `
  select ${USE}, p.distance
    from (select id, case when id = $1 then 0 else bit_count(gist # $2::bit(64))::int end as distance
            from file_picture
           where id = $1 or bit_count(gist # $2::bit(64)) <= ${SAME_PICTURE}) p
    join evidence_use u on u.file_id = p.id
   order by u.seq`;

@Injectable()
export class Lookalikes {
  constructor(@Inject(Pool) private readonly db: Pool) {}

  async usesIn(stream: string, version: number): Promise<Use[]> {
    const { rows } = await this.db.query<Use>(
      `select ${USE} from evidence_use u where u.stream = $1 and u.version = $2 order by u.position`,
      [stream, version],
    );
    return rows;
  }

  /** Every use of a picture that is the same, byte for byte or to the eye. */
  async of({ id, gist }: PictureRow): Promise<Alike[]> {
    const { rows } = await this.db.query<Alike>(ALIKE, [id, gist]);
    return rows;
  }
}
