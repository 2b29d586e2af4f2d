import { projection, type Db, type Recorded } from '@app/eventing';
import type { UnitParticularsCorrected } from '@app/registry/events.js';
import type {
  CivilPhrasesIssued,
  RecordEvent,
  RecordingPaperEvent,
  RecordingScenesIssued,
  RecordingSystemIssued,
} from './events.js';

const ISSUE = `
  insert into recording_paper (unit_id, kind, edition, title, document_number, issued_on, file_id, lines, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (unit_id, kind) do update set
    edition = excluded.edition, title = excluded.title, document_number = excluded.document_number,
    issued_on = excluded.issued_on, file_id = excluded.file_id, lines = excluded.lines, version = excluded.version`;

interface Paper {
  readonly kind: string;
  readonly title?: string;
  readonly fileId?: string;
  readonly lines?: readonly object[];
}

async function issue(
  { data, version }: Recorded<RecordingSystemIssued | CivilPhrasesIssued | RecordingScenesIssued>,
  db: Db,
  { kind, title, fileId, lines = [] }: Paper,
): Promise<void> {
  const { unitId, edition, documentNumber, issuedOn } = data;
  await db.query(ISSUE, [
    ...[unitId, kind, edition, title ?? null, documentNumber, issuedOn, fileId ?? null],
    ...[JSON.stringify(lines), version],
  ]);
  await db.query(
    'insert into recording_edition (unit_id, kind, edition, issued_on, lines) values ($1, $2, $3, $4, $5)',
    [unitId, kind, edition, issuedOn, lines.length],
  );
}

const POST = `
  with posted as (
    insert into recording_posting (unit_id, kind, nth, edition, posted_on) values ($1, $2, $7, $3, $4))
  update recording_paper set posted_edition = $3, posted_on = $4, posted_place = $5, pictures = $6, version = $7
   where unit_id = $1 and kind = $2`;

/** What is in force: three systems and where they hang, 文明用语, 音像记录清单; and since when which edition was. */
export const recordingPapers = projection<RecordingPaperEvent>(
  'recording_paper',
  {
    RecordingSystemIssued: (event, db) => {
      const { kind, title, fileId } = event.data;
      return issue(event, db, { kind, title, fileId });
    },
    RecordingSystemPostedOnWall: ({ data, version }, db) =>
      db.query(POST, [
        ...[data.unitId, data.kind, data.edition, data.postedOn, data.place, JSON.stringify(data.pictures), version],
      ]),
    CivilPhrasesIssued: (event, db) => issue(event, db, { kind: 'phrases', lines: event.data.phrases }),
    RecordingScenesIssued: (event, db) => issue(event, db, { kind: 'scenes', lines: event.data.scenes }),
  },
  ['recording_paper', 'recording_edition', 'recording_posting'],
);

/** 音像记录: one line per record, as the list shows it. */
export const records = projection<RecordEvent | UnitParticularsCorrected>(
  'recording_record',
  {
    RecordStored: async ({ data, at, actor, version }, db) => {
      const { recordId, unitId, year, number, scene, device, officers, caseNumber, madeAt, minutes, means } = data;
      const words = [scene.scene, device.serial, ...officers, caseNumber ?? '', data.place].join(' ').toLowerCase();
      await db.query(
        `insert into recording_record (id, unit_id, unit_name, year, number, scene, device_id, serial, officers,
                                       case_number, made_at, minutes, means, place, late, retention, keep_until,
                                       stored_at, stored_by, words, version, expires_on)
         values ($1, $2, coalesce((select name from recording_unit where id = $2), $2), $3, $4, $5, $6, $7, $8, $9,
                 $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $16)`,
        [
          ...[recordId, unitId, year, number, JSON.stringify(scene), device.deviceId, device.serial],
          ...[JSON.stringify(officers), caseNumber ?? null, madeAt, minutes, means, data.place, data.late],
          ...[data.retention, data.keepUntil ?? null, at, actor, words, version],
        ],
      );
    },
    RecordCorrected: ({ data: { recordId, officers, caseNumber, minutes, place }, version }, db) =>
      db.query(
        `update recording_record set officers = $2, case_number = $3, minutes = $4, place = $5, version = $6,
                words = lower(concat_ws(' ', scene->>'scene', serial, $7::text, $3::text, $5::text)) where id = $1`,
        [...[recordId, JSON.stringify(officers), caseNumber ?? null, minutes, place, version], ...[officers.join(' ')]],
      ),
    RecordEntryVoided: ({ data: { recordId, on, reason }, version }, db) =>
      db.query('update recording_record set voided_on = $2, void_reason = $3, version = $4 where id = $1', [
        ...[recordId, on, reason, version],
      ]),
    RecordRetentionRaised: ({ data: { recordId, from, to, ground, reason }, at, version }, db) =>
      db.query(
        `update recording_record set retention = $2, keep_until = null, raised = raised || $3::jsonb, version = $4
          where id = $1`,
        [recordId, to, JSON.stringify([{ from, to, ground, reason, at }]), version],
      ),
    RecordDestroyed: ({ data: { recordId, on, reason }, version }, db) =>
      db.query('update recording_record set destroyed_on = $2, destroy_reason = $3, version = $4 where id = $1', [
        ...[recordId, on, reason, version],
      ]),
    UnitParticularsCorrected: ({ data: { unitId, name } }, db) =>
      db.query('update recording_record set unit_name = $2 where unit_id = $1 and unit_name <> $2', [unitId, name]),
  },
  ['recording_record'],
  ['recording_unit'],
);
