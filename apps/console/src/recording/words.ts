import type { components } from '../shell/api.generated';
import type { Statuses } from '../shell/things/status';

type Schemas = components['schemas'];
export type DeviceLine = Schemas['RecordingDeviceItem'];
export type OfficerLine = Schemas['EnforcementOfficerItem'];
export type RoomLine = Schemas['RecordingRoomItem'];
export type DeviceRatioLine = Schemas['DeviceRatioItem'];
export type RecordLine = Schemas['RecordItem'];
export type KeptRecord = Schemas['RecordAnswer'];
export type BoardLine = Schemas['RecordingBoardItem'];
export type RecordingPapers = Schemas['RecordingPapersAnswer'];

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, word]) => ({ value, word }));
const worded =
  (words: Readonly<Record<string, string>>) =>
  (key: string): string =>
    words[key] ?? key;

const DEVICES = { 'body-worn': '执法记录仪', camera: '摄像机、照相机', audio: '录音笔', fixed: '固定安装' };
export const DEVICE_CHOICES = choices(DEVICES);
export const deviceWord = worded(DEVICES);

const ROOMS = { case: '办案室', inquiry: '询问室', hearing: '听证室' };
export const ROOM_CHOICES = choices(ROOMS);
export const roomWord = worded(ROOMS);

const SYSTEMS = { devices: '音像记录设备管理制度', 'case-files': '执法案卷管理制度', access: '信息记录调阅监督制度' };
export const SYSTEM_CHOICES = choices(SYSTEMS);
export const systemWord = worded(SYSTEMS);

const MEANS = { video: '录像', audio: '录音', picture: '照片' };
export const MEANS_CHOICES = choices(MEANS);
export const meansWord = worded(MEANS);

const RETENTIONS = { 'half-year': '六个月', 'with-case': '随案卷', permanent: '永久' };
export const RETENTION_CHOICES = choices(RETENTIONS);
export const retentionWord = worded(RETENTIONS);

const GROUNDS = {
  evidence: '作为证据使用',
  obstruction: '当事人阻碍执法',
  major: '重大、疑难事项',
  complaint: '涉及投诉举报',
  other: '其他',
};
export const GROUND_CHOICES = choices(GROUNDS);
export const groundWord = worded(GROUNDS);

/** What becomes of a record when its time is over. */
const ENDS: Readonly<Record<string, string>> = {
  'half-year': '至少保存六个月；期满不自动删除，由单位分管领导登记销毁，没有登记销毁的继续保存。',
  'with-case': '与案卷保存同样长的时间，随案卷一并处理，不单独销毁。',
  permanent: '永久保存，不能销毁。',
};
export const endOf = (retention: string): string => ENDS[retention] ?? '';

/** 某某的三类功能室、三项制度：有哪些，缺哪些. */
export const lackingIn = (all: readonly string[], some: readonly string[], word: (one: string) => string): string => {
  const lacking = all.filter((one) => !some.includes(one));
  if (lacking.length === 0) return '齐全';
  return lacking.length === all.length ? '没有' : `缺${lacking.map(word).join('、')}`;
};
export const ROOM_KINDS = Object.keys(ROOMS);
export const SYSTEM_KINDS = Object.keys(SYSTEMS);
/** 制度 in a table, in few words. */
const SHORT: Readonly<Record<string, string>> = { devices: '设备管理', 'case-files': '案卷管理', access: '调阅监督' };
export const shortSystem = worded(SHORT);

export const RATIO_VERDICTS: Statuses = {
  met: { word: '达标', tone: 'done' },
  short: { word: '不达标', tone: 'refused' },
  none: { word: '没有执法人员', tone: 'todo' },
};

/** 某甲、某乙: several in one field. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];
