import type { Refusals } from '@app/eventing';

const DOC118 = '国办发〔2018〕118号文件';
const RATIO = '音像记录设备与执法人员1:2的规定';
const PLAN5 = '工作方案第5项';
const PLAN7 = '工作方案第7项';

export const refusals: Refusals = {
  'recording-unit-unknown': '单位名录中没有这个单位，或者已经注销。',
  'recording-device-not-found': '没有这台音像记录设备。',
  'recording-device-retired': '这台设备已经停用，不能再变更。',
  'device-entered-already': '编号“{mark}”的设备已经登记在本单位，一台设备只登记一次。',
  'device-counted-elsewhere': `编号“{mark}”的设备登记在{unit}，一台设备不能在两个单位计算（${RATIO}）；确已调入的，请原单位先登记停用。`,
  'device-without-serial': '没有填写设备编号，设备按编号核对是否重复计算。',
  'device-counted-in-future': '启用日期{from}晚于今天。',
  'device-retirement-day': '最后一天{until}应当不早于启用日期{from}，也不晚于今天。',
  'officer-not-found': '名单中没有这名执法人员。',
  'officer-released': '这名执法人员已经离任，不能再变更。',
  'officer-listed-already': '证件号“{mark}”的执法人员已经在本单位名单中。',
  'officer-counted-elsewhere':
    '证件号“{mark}”的执法人员在{unit}名单中，一人不能在两个单位计算；确已调入的，请原单位先登记离任。',
  'officer-without-certificate': '没有填写执法证件号，执法人员按证件号核对是否重复计算。',
  'officer-counted-in-future': '列入日期{from}晚于今天。',
  'officer-release-day': '最后一天{until}应当不早于列入日期{from}，也不晚于今天。',
  'no-holdings-to-import': '文件中的内容都已经登记，没有需要写入的内容。',
  'recording-room-not-found': '没有这个执法功能室。',
  'recording-room-open-already': '这个执法功能室已经登记。',
  'recording-room-closed': '这个执法功能室已经停用。',
  'recording-room-in-future': '启用日期{from}晚于今天。',
  'recording-room-without-picture': `没有图片，办案室、询问室、听证室应当附图片（${PLAN5}）。`,
  'recording-room-closing-day': '最后一天{until}应当不早于启用日期{from}，也不晚于今天。',
  'recording-paper-in-future': '印发日期{issuedOn}晚于今天。',
  'system-posted-before-issued': `这项制度还没有印发，先印发、后上墙（${PLAN7}）。`,
  'system-posted-without-picture': `没有图片，制度上墙应当附图片（${PLAN7}）。`,
  'system-posting-day': '上墙日期{postedOn}应当不早于印发日期{issuedOn}，也不晚于今天。',
  'civil-phrases-empty': '文明用语规范至少有一条。',
  'recording-scenes-empty': '音像记录清单至少有一项。',
  'scene-code-twice': '编号“{code}”出现两次，一个编号只对应一项。',
  'record-not-found': '没有这条音像记录。',
  'record-stored-already': '这条音像记录已经登记。',
  'record-destroyed': '这条音像记录已经销毁。',
  'record-made-in-future': '记录日期{madeOn}晚于今天。',
  'record-without-officer': '没有填写执法人员，至少填写一人。',
  'record-length-unlikely': '时长应当在0至{most}分钟之间，现在是{minutes}分钟。',
  'no-recording-scenes': `本单位还没有印发音像记录清单，请先印发（${DOC118}）。`,
  'scene-unknown': '本单位现行音像记录清单中没有编号为“{code}”的事项，请从清单中选择。',
  'record-by-device-of-others': '这台设备当天没有登记在本单位，请先登记设备，或者选择本单位的设备。',
  'record-by-other-means': `“{scene}”在音像记录清单中要求录像，不能以录音或者照片代替（${DOC118}）。`,
  'retention-not-raised': '保存期限只能延长，不能缩短。',
  'record-kept-for-ever': '这条音像记录永久保存，不能销毁。',
  'record-kept-with-its-case': '这条音像记录随案卷保存，不能单独销毁。',
  'record-kept-still': '这条音像记录至少保存到{keepUntil}，期满以前不能销毁。',
};
