import { READERS, UNIT, type PermissionTable } from './roles.rules.js';

/** Who may ask for what in 执法全过程记录. Each unit keeps its own registers; what is destroyed the lead destroys. */
export const recordingPermissions: PermissionTable = {
  EnterRecordingDevice: UNIT,
  CorrectRecordingDevice: UNIT,
  RetireRecordingDevice: UNIT,
  ListEnforcementOfficer: UNIT,
  CorrectEnforcementOfficer: UNIT,
  ReleaseEnforcementOfficer: UNIT,
  OpenRecordingRoom: UNIT,
  CorrectRecordingRoom: UNIT,
  CloseRecordingRoom: UNIT,
  IssueRecordingSystem: UNIT,
  PostRecordingSystem: UNIT,
  IssueCivilPhrases: UNIT,
  IssueRecordingScenes: UNIT,
  StoreRecord: UNIT,
  RaiseRecordRetention: UNIT,
  DestroyRecord: ['unit-lead'],
  ListRecordingDevices: READERS,
  ListEnforcementOfficers: READERS,
  ShowDeviceRatios: READERS,
  ListRecordingRooms: READERS,
  DescribeRecordingPapers: READERS,
  ListRecords: READERS,
};
