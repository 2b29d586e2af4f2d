import type { Narrative } from '@app/eventing';

export const narrative: Narrative = {
  RecordingDeviceEntered: '登记音像记录设备{serial}（{model}），自{from}起',
  RecordingDeviceCorrected: '更正音像记录设备{serial}的登记：{reason}',
  RecordingDeviceRetired: '音像记录设备{serial}停用，最后一天为{until}：{reason}',
  EnforcementOfficerListed: '{name}列入执法人员名单，自{from}起',
  EnforcementOfficerCorrected: '更正执法人员{name}的登记：{reason}',
  EnforcementOfficerReleased: '{name}不再担任执法人员，最后一天为{until}：{reason}',
  RecordingDevicesImported: '批量导入音像记录设备：“{fileName}”，登记{added}台',
  EnforcementOfficersImported: '批量导入执法人员：“{fileName}”，列入{added}人',
  RecordingRoomOpened: '登记执法功能室（{place}），自{from}起',
  RecordingRoomCorrected: '更正执法功能室（{place}）的登记：{reason}',
  RecordingRoomClosed: '执法功能室停用，最后一天为{until}：{reason}',
  RecordingSystemIssued: '印发{title}，{documentNumber}，印发日期{issuedOn}',
  RecordingSystemPostedOnWall: '制度上墙，{place}，{postedOn}',
  CivilPhrasesIssued: '印发行政执法文明用语规范，{documentNumber}，印发日期{issuedOn}',
  RecordingScenesIssued: '印发音像记录清单，{documentNumber}，印发日期{issuedOn}',
  RecordStored: '存储音像记录{late}，时长{minutes}分钟，存储位置{place}',
  RecordRetentionRaised: '音像记录延长保存期限：{reason}',
  RecordDestroyed: '音像记录期满销毁，至少保存到{keptUntil}：{reason}',
};
