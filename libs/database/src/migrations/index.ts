import { History1700000000001 } from './1700000000001-history.js';
import { Identity1700000000002 } from './1700000000002-identity.js';
import { Registry1700000000003 } from './1700000000003-registry.js';
import { Campaign1700000000004 } from './1700000000004-campaign.js';
import { SelfInspection1700000000005 } from './1700000000005-self-inspection.js';
import { Rectification1700000000006 } from './1700000000006-rectification.js';
import { Draw1700000000007 } from './1700000000007-draw.js';
import { Supervision1700000000008 } from './1700000000008-supervision.js';
import { ApplicationRole1700000000009 } from './1700000000009-application-role.js';
import { Notification1700000000010 } from './1700000000010-notification.js';
import { Timeline1700000000011 } from './1700000000011-timeline.js';
import { Files1700000000012 } from './1700000000012-files.js';
import { DrawClerks1700000000013 } from './1700000000013-draw-clerks.js';
import { GroupAppend1700000000014 } from './1700000000014-group-append.js';
import { Proof1700000000015 } from './1700000000015-proof.js';
import { Operations1700000000016 } from './1700000000016-operations.js';
import { Erasure1700000000018 } from './1700000000018-erasure.js';
import { RegistersForDrawing1700000000019 } from './1700000000019-registers-for-drawing.js';
import { InspectionPlan1700000000020 } from './1700000000020-inspection-plan.js';
import { DrawProtocol1700000000021 } from './1700000000021-draw-protocol.js';
import { Inspection1700000000022 } from './1700000000022-inspection.js';
import { Opinion1700000000023 } from './1700000000023-opinion.js';
import { MutualInspection1700000000024 } from './1700000000024-mutual-inspection.js';
import { DutiesOfAccounts1700000000026 } from './1700000000026-duties-of-accounts.js';
import { CampaignTemplate1700000000027 } from './1700000000027-campaign-template.js';
import { WorkLedger1700000000028 } from './1700000000028-work-ledger.js';
import { ComputedCheck1700000000029 } from './1700000000029-computed-check.js';
import { LedgerComplete1700000000030 } from './1700000000030-ledger-complete.js';
import { Oversight1700000000031 } from './1700000000031-oversight.js';
import { Clock1700000000032 } from './1700000000032-clock.js';
import { Delivery1700000000033 } from './1700000000033-delivery.js';
import { Paper1700000000034 } from './1700000000034-paper.js';
import { Evidence1700000000035 } from './1700000000035-evidence.js';
import { Boards1700000000037 } from './1700000000037-boards.js';
import { TenTimesTheCounty1700000000038 } from './1700000000038-ten-times-the-county.js';
import { PaperClock1700000000041 } from './1700000000041-paper-clock.js';
import { RectifiedBy1700000000042 } from './1700000000042-rectified-by.js';
import { RectificationRechecked1700000000043 } from './1700000000043-rectification-rechecked.js';
import { MergedHistory1700000000044 } from './1700000000044-merged-history.js';
import { WeeksCounted1700000000045 } from './1700000000045-weeks-counted.js';
import { RatedAtOnce1700000000047 } from './1700000000047-rated-at-once.js';
import { FoldedOnce1700000000048 } from './1700000000048-folded-once.js';
import { PausesThatEnd1700000000049 } from './1700000000049-pauses-that-end.js';
import { UnitsOfACampaign1700000000053 } from './1700000000053-units-of-a-campaign.js';
import { AddressConfirmed1700000000054 } from './1700000000054-address-confirmed.js';
import { DeliveryLogKept1700000000055 } from './1700000000055-delivery-log-kept.js';
import { UnitsThatComeBack1700000000056 } from './1700000000056-units-that-come-back.js';
import { Disclosure1700000000060 } from './1700000000060-disclosure.js';
import { DisclosureTold1700000000061 } from './1700000000061-disclosure-told.js';
import { DisclosureAwaited1700000000062 } from './1700000000062-disclosure-awaited.js';
import { LegalReview1700000000063 } from './1700000000063-legal-review.js';
import { LegalCaseSearch1700000000064 } from './1700000000064-legal-case-search.js';
import { LegalCaseRenumbered1700000000065 } from './1700000000065-legal-case-renumbered.js';
import { DisclosureOwed1700000000066 } from './1700000000066-disclosure-owed.js';
import { Recording1700000000068 } from './1700000000068-recording.js';
import { CheckedStay1700000000069 } from './1700000000069-checked-stay.js';
import { CaseScoring1700000000071 } from './1700000000071-case-scoring.js';
import { ScoringPaper1700000000073 } from './1700000000073-scoring-paper.js';
import { DisclosureResponsible1700000000076 } from './1700000000076-disclosure-responsible.js';
import { LegalOfficerStay1700000000078 } from './1700000000078-legal-officer-stay.js';
import { LegalCasePairs1700000000079 } from './1700000000079-legal-case-pairs.js';
import { RecordingCertificates1700000000080 } from './1700000000080-recording-certificates.js';
import { TenYearsShown1700000000082 } from './1700000000082-ten-years-shown.js';
import { CaseRegisterLists1700000000083 } from './1700000000083-case-register-lists.js';
import { LegalCaseBareNumber1700000000095 } from './1700000000095-legal-case-bare-number.js';
import { BareNumbersAndEditions1700000000096 } from './1700000000096-bare-numbers-and-editions.js';
import { RecordingAsItStood1700000000097 } from './1700000000097-recording-as-it-stood.js';
import { ClosedScoring1700000000098 } from './1700000000098-closed-scoring.js';
import { SheetsPutAside1700000000099 } from './1700000000099-sheets-put-aside.js';
import { Training1700000000100 } from './1700000000100-training.js';
import { CheckedTraining1700000000101 } from './1700000000101-checked-training.js';
import { PaperTraining1700000000102 } from './1700000000102-paper-training.js';
import { TrainingSight1700000000103 } from './1700000000103-training-sight.js';
import { PaperTraineeAccounts1700000000104 } from './1700000000104-paper-trainee-accounts.js';
import { Demonstration1700000000105 } from './1700000000105-demonstration.js';
import { UnitStanding1700000000106 } from './1700000000106-unit-standing.js';
import { DemonstrationPaper1700000000107 } from './1700000000107-demonstration-paper.js';
import { Leads1700000000110 } from './1700000000110-leads.js';
import { AppointmentLetters1700000000111 } from './1700000000111-appointment-letters.js';
import { LeadLimits1700000000112 } from './1700000000112-lead-limits.js';
import { SealedNames1700000000113 } from './1700000000113-sealed-names.js';
import { DayOfEngagement1700000000114 } from './1700000000114-day-of-engagement.js';
import { Assessment1700000000115 } from './1700000000115-assessment.js';
import { AssessmentPaper1700000000116 } from './1700000000116-assessment-paper.js';
import { OfficeNotice1700000000120 } from './1700000000120-office-notice.js';
import { YearPapers1700000000121 } from './1700000000121-year-papers.js';
import { YearReport1700000000122 } from './1700000000122-year-report.js';
import { AssessedTraining1700000000125 } from './1700000000125-assessed-training.js';
import { ArchiveOfARunningCampaign1700000000130 } from './1700000000130-archive-of-a-running-campaign.js';
import { LeadsOfAYear1700000000131 } from './1700000000131-leads-of-a-year.js';
import { NumbersOfPlans1700000000132 } from './1700000000132-numbers-of-plans.js';
import { OrderedRectification1700000000133 } from './1700000000133-ordered-rectification.js';
import { AssessmentBar1700000000126 } from './1700000000126-assessment-bar.js';
import { WritersOfANotice1700000000134 } from './1700000000134-writers-of-a-notice.js';

/** In the order they run. Every table of the product is created here and nowhere else. */
export const migrations = [
  History1700000000001,
  Identity1700000000002,
  Registry1700000000003,
  Campaign1700000000004,
  SelfInspection1700000000005,
  Rectification1700000000006,
  Draw1700000000007,
  Supervision1700000000008,
  ApplicationRole1700000000009,
  Notification1700000000010,
  Timeline1700000000011,
  Files1700000000012,
  DrawClerks1700000000013,
  GroupAppend1700000000014,
  Proof1700000000015,
  Operations1700000000016,
  Erasure1700000000018,
  RegistersForDrawing1700000000019,
  InspectionPlan1700000000020,
  DrawProtocol1700000000021,
  Inspection1700000000022,
  Opinion1700000000023,
  MutualInspection1700000000024,
  DutiesOfAccounts1700000000026,
  CampaignTemplate1700000000027,
  WorkLedger1700000000028,
  ComputedCheck1700000000029,
  LedgerComplete1700000000030,
  Oversight1700000000031,
  Clock1700000000032,
  Delivery1700000000033,
  Paper1700000000034,
  Evidence1700000000035,
  Boards1700000000037,
  TenTimesTheCounty1700000000038,
  PaperClock1700000000041,
  RectifiedBy1700000000042,
  RectificationRechecked1700000000043,
  MergedHistory1700000000044,
  WeeksCounted1700000000045,
  RatedAtOnce1700000000047,
  FoldedOnce1700000000048,
  PausesThatEnd1700000000049,
  UnitsOfACampaign1700000000053,
  AddressConfirmed1700000000054,
  DeliveryLogKept1700000000055,
  UnitsThatComeBack1700000000056,
  Disclosure1700000000060,
  DisclosureTold1700000000061,
  DisclosureAwaited1700000000062,
  LegalReview1700000000063,
  LegalCaseSearch1700000000064,
  LegalCaseRenumbered1700000000065,
  DisclosureOwed1700000000066,
  Recording1700000000068,
  CheckedStay1700000000069,
  CaseScoring1700000000071,
  ScoringPaper1700000000073,
  DisclosureResponsible1700000000076,
  LegalOfficerStay1700000000078,
  LegalCasePairs1700000000079,
  RecordingCertificates1700000000080,
  TenYearsShown1700000000082,
  CaseRegisterLists1700000000083,
  LegalCaseBareNumber1700000000095,
  BareNumbersAndEditions1700000000096,
  RecordingAsItStood1700000000097,
  ClosedScoring1700000000098,
  SheetsPutAside1700000000099,
  Training1700000000100,
  CheckedTraining1700000000101,
  PaperTraining1700000000102,
  TrainingSight1700000000103,
  PaperTraineeAccounts1700000000104,
  Demonstration1700000000105,
  UnitStanding1700000000106,
  DemonstrationPaper1700000000107,
  Leads1700000000110,
  AppointmentLetters1700000000111,
  LeadLimits1700000000112,
  SealedNames1700000000113,
  DayOfEngagement1700000000114,
  Assessment1700000000115,
  AssessmentPaper1700000000116,
  OfficeNotice1700000000120,
  YearPapers1700000000121,
  YearReport1700000000122,
  AssessedTraining1700000000125,
  ArchiveOfARunningCampaign1700000000130,
  LeadsOfAYear1700000000131,
  NumbersOfPlans1700000000132,
  OrderedRectification1700000000133,
  AssessmentBar1700000000126,
  WritersOfANotice1700000000134,
];
