import { projection } from '@app/eventing';
import type { ExamPaperFiled, TrainingPicturesAdded, TrainingSessionClosed } from '@app/training/events.js';

type Told = TrainingPicturesAdded | ExamPaperFiled | TrainingSessionClosed;

const SHOWN = 'insert into evidence_training_file (session_id, file_id) values ($1, $2) on conflict do nothing';

/** 县级统一组织的培训: its pictures and its paper are material of every unit whose officers attended, once it is closed. */
export const trainingSight = projection<Told>(
  'evidence_training',
  {
    TrainingPicturesAdded: async ({ data: { sessionId, unitId, pictures } }, db) => {
      if (unitId === undefined) for (const file of pictures) await db.query(SHOWN, [sessionId, file]);
    },
    ExamPaperFiled: async ({ data: { sessionId, unitId, fileId } }, db) => {
      if (unitId === undefined) await db.query(SHOWN, [sessionId, fileId]);
    },
    TrainingSessionClosed: ({ data: { sessionId, unitId, attendance } }, db) =>
      db.query(
        `insert into evidence_training (session_id, unit_id) select $1, u from unnest($2::text[]) u on conflict do nothing`,
        [sessionId, unitId === undefined ? [...new Set(attendance.map(({ ofUnit }) => ofUnit))] : []],
      ),
  },
  ['evidence_training', 'evidence_training_file'],
);
