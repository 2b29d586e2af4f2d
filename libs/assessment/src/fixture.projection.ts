import { projection, type Recorded } from '@app/eventing';
import type { RecordingRoomEvent, RecordingSystemIssued } from '@app/recording/events.js';

/** Each one is called for, as the plan's 第5、7项 say: 功能室 by kind, then 管理制度 by kind. */
export const FIXTURES = {
  case: '办案室',
  inquiry: '询问室',
  hearing: '听证室',
  devices: '音像记录设备管理制度',
  'case-files': '执法案卷管理制度',
  access: '信息记录调阅监督制度',
} as const;

const ENTER = `
  insert into assessed_fixture (id, unit_id, kind, label, from_day, link, stream, event_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (id) do update set label = excluded.label, event_id = excluded.event_id`;

type Placed = Pick<Recorded, 'stream' | 'id'>;
const entered = (at: Placed, { id, unitId, kind, label, from, link }: Record<string, string>) => [
  ...[id, unitId, kind, label, from, link, at.stream, at.id],
];

/** 办案室、询问室、听证室 from a day to a day, and the systems a unit has set up. */
export const assessedFixtures = projection<RecordingRoomEvent | RecordingSystemIssued>('assessed_fixture', {
  RecordingRoomOpened: (event, db) => {
    const { roomId, unitId, kind, place, from } = event.data;
    const link = `/recording-papers/${unitId}`;
    return db.query(ENTER, entered(event, { id: roomId, unitId, kind, label: place, from, link }));
  },
  RecordingRoomCorrected: ({ data: { roomId, kind, place }, id }, db) =>
    db.query('update assessed_fixture set kind = $2, label = $3, event_id = $4 where id = $1', [
      ...[roomId, kind, place, id],
    ]),
  RecordingRoomClosed: ({ data: { roomId, until }, id }, db) =>
    db.query('update assessed_fixture set until_day = $2, event_id = $3 where id = $1', [roomId, until, id]),
  RecordingSystemIssued: (event, db) => {
    const { unitId, kind, documentNumber, issuedOn } = event.data;
    const of = { id: `${unitId}-${kind}`, unitId, kind, label: documentNumber, from: issuedOn };
    return db.query(ENTER, entered(event, { ...of, link: `/recording-papers/${unitId}` }));
  },
});
