import type { Meta } from '@app/eventing/message.js';
import { specify } from '@app/eventing/specify.js';
import {
  CloseRecordingRoom,
  CorrectRecordingRoom,
  IssueCivilPhrases,
  IssueRecordingScenes,
  IssueRecordingSystem,
  OpenRecordingRoom,
  PostRecordingSystem,
} from './commands.js';
import {
  CivilPhrasesIssued,
  RecordingRoomClosed,
  RecordingRoomCorrected,
  RecordingRoomOpened,
  RecordingScenesIssued,
  RecordingSystemIssued,
  RecordingSystemPostedOnWall,
} from './events.js';
import { recordingPapers } from './paper.decider.js';
import { recordingRoom } from './room.decider.js';

const unitId = 'unit-a';
const meta: Meta = { actor: 'clerk', roles: [], at: '2022-06-06T02:00:00.000Z', commandId: 'c', unit: unitId };
const picture = 'f'.repeat(64);

describe('执法功能室', () => {
  const { given } = specify(recordingRoom);
  const particulars = { kind: 'inquiry' as const, place: '二楼东', equipment: '同步录音录像', pictures: [picture] };
  const of = { roomId: 'r1', unitId };
  const open = (more: object = {}, by = meta) =>
    new OpenRecordingRoom({ ...of, ...particulars, from: '2022-06-01', unitKnown: true, ...more }, by);
  const opened = new RecordingRoomOpened({ ...of, ...particulars, from: '2022-06-01' });
  const correct = (more: object = {}) =>
    new CorrectRecordingRoom({ roomId: 'r1', ...particulars, reason: '换图片', ...more }, meta);
  const close = (until: string) => new CloseRecordingRoom({ roomId: 'r1', until, reason: '搬迁' }, meta);
  const closed = new RecordingRoomClosed({ ...of, until: '2022-06-06', reason: '搬迁' });

  it('are shown by pictures, from a day not to come', () => {
    given().when(open()).then(opened);
    given(opened).when(open()).thenRefused('recording-room-open-already');
    given()
      .when(open({}, { ...meta, unit: 'unit-b' }))
      .thenRefused('not-your-unit');
    given()
      .when(open({ unitKnown: false }))
      .thenRefused('recording-unit-unknown');
    given()
      .when(open({ pictures: [] }))
      .thenRefused('recording-room-without-picture');
    given()
      .when(open({ noPicture: '说明.txt' }))
      .thenRefused('recording-no-picture', { name: '说明.txt' });
    given()
      .when(open({ from: '2022-06-07' }))
      .thenRefused('recording-room-in-future');
  });

  it('are corrected with a reason and closed by a day, and then nothing follows', () => {
    given(opened)
      .when(correct({ place: '三楼' }))
      .then(new RecordingRoomCorrected({ ...of, ...particulars, place: '三楼', reason: '换图片' }));
    given(opened)
      .when(correct({ pictures: [] }))
      .thenRefused('recording-room-without-picture');
    given().when(correct()).thenRefused('recording-room-not-found');
    given(opened).when(close('2022-06-06')).then(closed);
    for (const until of ['2022-05-31', '2022-06-07'])
      given(opened).when(close(until)).thenRefused('recording-room-closing-day');
    given(opened, closed).when(correct()).thenRefused('recording-room-closed');
  });
});

describe('制度、文明用语和音像记录清单', () => {
  const { given } = specify(recordingPapers);
  const paper = { unitId, documentNumber: '舞城〔2022〕5号', issuedOn: '2022-06-01' };
  const system = { ...paper, kind: 'devices' as const, title: '音像记录设备管理制度', fileId: picture };
  const issue = (more: object = {}, by = meta) => new IssueRecordingSystem({ ...system, unitKnown: true, ...more }, by);
  const issued = (edition: number) => new RecordingSystemIssued({ ...system, edition });
  const wall = { unitId, kind: 'devices' as const, place: '大厅', pictures: [picture], postedOn: '2022-06-02' };
  const post = (more: object = {}) => new PostRecordingSystem({ ...wall, unitKnown: true, ...more }, meta);

  it('are issued by a document, each kind in editions of its own', () => {
    given().when(issue()).then(issued(1));
    given(issued(1)).when(issue()).then(issued(2));
    given(issued(1))
      .when(issue({ kind: 'access' }))
      .then(new RecordingSystemIssued({ ...system, kind: 'access', edition: 1 }));
    given()
      .when(issue({ unitKnown: false }))
      .thenRefused('recording-unit-unknown');
    given()
      .when(issue({}, { ...meta, unit: 'unit-b' }))
      .thenRefused('not-your-unit');
    given()
      .when(issue({ issuedOn: '2022-06-07' }))
      .thenRefused('recording-paper-in-future');
  });

  it('hang on the wall once they were issued, in the edition in force, and are seen to hang there', () => {
    given().when(post()).thenRefused('system-posted-before-issued');
    given(issued(1), issued(2))
      .when(post())
      .then(new RecordingSystemPostedOnWall({ ...wall, edition: 2 }));
    given(issued(1))
      .when(post({ kind: 'access' }))
      .thenRefused('system-posted-before-issued');
    given(issued(1))
      .when(post({ pictures: [] }))
      .thenRefused('system-posted-without-picture');
    given(issued(1))
      .when(post({ noPicture: '说明.txt' }))
      .thenRefused('recording-no-picture');
    for (const postedOn of ['2022-05-31', '2022-06-07'])
      given(issued(1)).when(post({ postedOn })).thenRefused('system-posting-day');
  });

  it('are lists as a whole, with each code once', () => {
    const phrases = [{ occasion: '亮证', phrase: '您好，我们是执法人员', forbidden: false }];
    const speak = (more: object = {}) => new IssueCivilPhrases({ ...paper, phrases, unitKnown: true, ...more }, meta);
    given()
      .when(speak())
      .then(new CivilPhrasesIssued({ ...paper, edition: 1, phrases }));
    given()
      .when(speak({ phrases: [] }))
      .thenRefused('civil-phrases-empty');
    const scene = {
      ...{
        code: '1',
        scene: '现场检查',
        means: 'video' as const,
        scope: '进入现场至离开',
        retention: 'half-year' as const,
      },
    };
    const list = (scenes: object[]) =>
      new IssueRecordingScenes({ ...paper, scenes: scenes as never, unitKnown: true }, meta);
    const listed = new RecordingScenesIssued({ ...paper, edition: 1, scenes: [scene] });
    given()
      .when(list([scene]))
      .then(listed);
    given(listed)
      .when(list([scene]))
      .then(new RecordingScenesIssued({ ...listed.data, edition: 2 }));
    given().when(list([])).thenRefused('recording-scenes-empty');
    given()
      .when(list([scene, scene]))
      .thenRefused('scene-code-twice', { code: '1' });
  });
});
