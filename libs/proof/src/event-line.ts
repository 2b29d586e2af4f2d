import type { Db } from '@app/eventing';
import { envelopeText } from '@app/eventing/hashing.js';
import { eventLine } from '@app/transparency';

interface Row {
  stream: string;
  version: string;
  id: string;
  type: string;
  schema_version: number;
  at: Date;
  actor: string;
  payload_hash: Buffer;
  prev_hash: Buffer;
  salt: Buffer | null;
  body: string | null;
}

/** What an event's leaf is made of, as a line of an export; without its content where that is not to be shown. */
export async function lineOf(db: Db, seq: number, index: number, withContent: boolean): Promise<string> {
  const { rows } = await db.query<Row>(
    `select stream, version, id, type, schema_version, at, actor, payload_hash, prev_hash, salt, body::text as body
       from event where seq = $1`,
    [seq],
  );
  const [row] = rows;
  if (!row) throw new RangeError(`no event at ${seq}`);
  const content =
    withContent && row.body !== null && row.salt !== null ? { salt: row.salt.toString('hex'), body: row.body } : {};
  return eventLine({ index, envelope: envelopeOf(row), ...content });
}

const envelopeOf = ({ stream, version, id, type, schema_version, at, actor, payload_hash, prev_hash }: Row): string =>
  envelopeText({
    ...{ stream, version: Number(version), id, type, schemaVersion: schema_version, at: at.toISOString(), actor },
    payloadHash: payload_hash.toString('hex'),
    prev: prev_hash.toString('hex'),
  });
