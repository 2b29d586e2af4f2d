import { OFFICE, PUBLIC, READERS, UNIT, type PermissionTable } from './roles.rules.js';

/** Who may ask for what of 表彰与通报. That it takes three people to send one out is decided by the accounts. */
export const noticePermissions: PermissionTable = {
  DraftOfficeNotice: OFFICE,
  ReviseOfficeNotice: OFFICE,
  ReturnOfficeNotice: OFFICE,
  ReviewOfficeNotice: OFFICE,
  SignOfficeNotice: ['office-director'],
  DropOfficeNotice: OFFICE,
  DeliverOfficeNotice: OFFICE,
  MoveOfficeNoticeDeadline: ['system'],
  ReceiveOfficeNotice: UNIT,
  ReportOrderedRectification: UNIT,
  ConfirmOrderedRectification: OFFICE,
  ReturnOrderedRectification: OFFICE,
  RegisterOutsideNumber: OFFICE,
  SubmitYearReport: OFFICE,
  PublishYearReport: OFFICE,
  ListYearReports: [...OFFICE, 'observer', 'auditor'],
  ListOfficeNotices: READERS,
  DescribeOfficeNotice: READERS,
  ListOfficeNumbers: [...OFFICE, 'observer', 'auditor'],
  ListPublicNotices: [PUBLIC],
  ReadPublicNotice: [PUBLIC],
};
