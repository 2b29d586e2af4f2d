import { Inject, Injectable } from '@nestjs/common';
import { MaterialSubmitted } from '@app/campaign/events.js';
import {
  DemonstrationMaterialHandedIn,
  PilotActivityCorrected,
  PilotActivityRecorded,
} from '@app/demonstration/events.js';
import type { AnyEvent, Recorded } from '@app/eventing';
import { MutualFindingDisputed, MutualFindingRecorded } from '@app/mutual-inspection/events.js';
import { HandlingReported } from '@app/opinion/events.js';
import { Jobs, Reaction, requestJob, type Reacts } from '@app/queues';
import { RecordingRoomCorrected, RecordingRoomOpened, RecordingSystemPostedOnWall } from '@app/recording/events.js';
import { IssueEvidenceAdded, RectificationSubmitted } from '@app/rectification/events.js';
import { EvidenceAttached } from '@app/self-inspection/events.js';
import { UnitStatementRecorded, VisitRecorded } from '@app/supervision/events.js';
import { TrainingPicturesAdded } from '@app/training/events.js';
import { filesNamedBy } from './events.js';
import { comparePictures } from './jobs.js';

const HAND_IN = [
  ...[EvidenceAttached, RectificationSubmitted, MaterialSubmitted, HandlingReported],
  ...[VisitRecorded, UnitStatementRecorded, MutualFindingRecorded, MutualFindingDisputed],
  ...[DemonstrationMaterialHandedIn, PilotActivityRecorded, PilotActivityCorrected],
  ...[IssueEvidenceAdded, RecordingRoomOpened, RecordingRoomCorrected, RecordingSystemPostedOnWall],
  TrainingPicturesAdded,
];

@Reaction('compare-pictures', HAND_IN)
@Injectable()
export class CompareHandedInPictures implements Reacts<AnyEvent> {
  constructor(@Inject(Jobs) private readonly jobs: Jobs) {}

  async react(event: Recorded): Promise<void> {
    if (filesNamedBy(event).length === 0) return;
    const { id, stream, version } = event;
    await this.jobs.add([requestJob(comparePictures, `compare-pictures-${id}`, { stream, version })]);
  }
}
