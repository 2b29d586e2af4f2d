import type { Recorded } from '@app/eventing';
import { assessmentFaults, type Assessments } from './assessment-faults.js';
import { caseFaults, noCases } from './case-faults.js';
import { deadlineFaults, type Deadlines } from './deadline-faults.js';
import { demonstrationFaults, noDemonstrations } from './demonstration-faults.js';
import { disclosureFaults, type Disclosures } from './disclosure-faults.js';
import { leadFaults, noLeads } from './lead-faults.js';
import { noNotices, noticeFaults } from './notice-faults.js';
import { noRecordings, recordingFaults } from './recording-faults.js';
import { noTrainings, trainingFaults } from './training-faults.js';
import { noScorings, scoringFaults } from './scoring-faults.js';
import { CASE, INSPECTION, ISSUE, MATERIAL, moved, RECHECK, SCORED_FILE, SHEET, type Machine } from './transitions.js';

/** A rule of the house that did not hold, in a sentence. */
export type Fault = string;

interface IssueSide {
  readonly unitSide: Set<string>;
  evidence: number;
  closedBy?: string;
}

const MACHINES: readonly { readonly streams: RegExp; readonly machine: Machine }[] = [
  { streams: /^issue-/, machine: ISSUE },
  { streams: /^material-/, machine: MATERIAL },
  { streams: /^self-inspection-/, machine: SHEET },
  { streams: /^inspection-/, machine: INSPECTION },
  { streams: /^recheck-/, machine: RECHECK },
  { streams: /^legal-case-/, machine: CASE },
  { streams: /^file-scoring-/, machine: SCORED_FILE },
];

const FOR_THE_UNIT = [
  'IssueClaimed',
  'RectificationPlanned',
  'RectificationStarted',
  'RectificationSubmitted',
  'ExtensionRequested',
];
const OF_THE_OFFICE = ['IssueClosed', 'RectificationReturned', 'IssueReopened'];

/** Of each paper, the units that handed it in. */
export type HandedIn = ReadonlyMap<string, ReadonlySet<string | undefined>>;

const filesOf = ({ materials = [] }: Shown): string[] => materials.flatMap(({ fileId }) => fileId ?? []);

/** What a unit says it did, and the papers that are to show it. */
const SHOWN: Readonly<Record<string, (data: Shown) => readonly string[]>> = {
  RectificationSubmitted: ({ evidence = [] }) => evidence,
  HandlingReported: ({ evidence = [] }) => evidence,
  MaterialSubmitted: ({ files = [] }) => files,
  EvidenceAttached: ({ fileId = '' }) => [fileId],
  SubmittedForReview: filesOf,
  ReviewMaterialsSupplied: filesOf,
  ScoreObjected: ({ evidence = [] }) => evidence,
  RecordingSystemIssued: ({ fileId = '' }) => [fileId],
  RecordingSystemPostedOnWall: ({ pictures = [] }) => pictures,
  RecordingRoomOpened: ({ pictures = [] }) => pictures,
  TrainingPicturesAdded: ({ pictures = [] }) => pictures,
  ExamPaperFiled: ({ fileId = '' }) => [fileId],
  DemonstrationMaterialHandedIn: ({ fileId = '' }) => [fileId],
  PilotActivityRecorded: ({ pictures = [], files = [] }) => [...pictures, ...files],
  PilotActivityCorrected: ({ pictures = [], files = [] }) => [...pictures, ...files],
  DiscussionApproved: ({ files = [] }) => files,
  DiscussionSentBack: ({ files = [] }) => files,
};

interface Shown {
  readonly unitId: string;
  readonly evidence?: readonly string[];
  readonly files?: readonly string[];
  readonly fileId?: string;
  readonly pictures?: readonly string[];
  readonly materials?: readonly { readonly fileId?: string }[];
}

/** Reads a history once, forward, and says what in it should not be there. Knows nothing of the product's own rules. */
export class Invariants {
  private readonly states = new Map<string, string>();
  private readonly issues = new Map<string, IssueSide>();
  /** Who gave the answers that stand: a later one takes the place of an earlier, a changed plan sets some aside. */
  private readonly answered = new Map<string, Map<string, string>>();
  private readonly signed = new Map<string, Set<string>>();
  private readonly phases = new Map<string, string[]>();
  private readonly disclosures: Disclosures = new Map();
  private readonly cases = noCases();
  private readonly notices = noNotices();
  private readonly recordings = noRecordings();
  private readonly assessments: Assessments = new Map();
  private readonly trainings = noTrainings();
  private readonly scorings = noScorings();
  private readonly demonstrations = noDemonstrations();
  private readonly leads = noLeads();
  readonly deadlines: Deadlines = new Map();

  /** Without `handedIn` nothing is known of papers, and nothing said. */
  constructor(private readonly handedIn?: HandedIn) {}

  read(event: Recorded): Fault[] {
    return [
      ...this.evidence(event),
      ...this.transition(event),
      ...this.issue(event),
      ...this.sheet(event),
      ...this.inspection(event),
      ...this.recheck(event),
      ...this.phase(event),
      ...disclosureFaults(this.disclosures, event),
      ...caseFaults(this.cases, event),
      ...noticeFaults(this.notices, event),
      ...recordingFaults(this.recordings, event),
      ...assessmentFaults(this.assessments, event),
      ...trainingFaults(this.trainings, event),
      ...scoringFaults(this.scorings, event),
      ...demonstrationFaults(this.demonstrations, event),
      ...leadFaults(this.leads, event),
      ...deadlineFaults(this.deadlines, event),
    ].map((fault) => `${fault} (${event.type}, ${event.stream} version ${event.version}, ${event.at})`);
  }

  /** What another side handed in shows nothing of what a unit did. */
  private evidence({ type, data }: Recorded): Fault[] {
    const { handedIn } = this;
    if (!handedIn) return [];
    const { unitId } = data as Shown;
    const files = SHOWN[type]?.(data as Shown) ?? [];
    return files
      .filter((file) => !handedIn.get(file)?.has(unitId))
      .map((file) => `${file} was not handed in by ${unitId}`);
  }

  private transition({ stream, type }: Recorded): Fault[] {
    const found = MACHINES.find(({ streams }) => streams.test(stream));
    if (!found) return [];
    const state = this.states.get(stream) ?? found.machine.begins;
    const next = moved(found.machine, state, type);
    if (next === undefined) return [`no ${type} may come while the thing is ${state}`];
    this.states.set(stream, next);
    return [];
  }

  private issue(event: Recorded): Fault[] {
    const { stream, type, actor, unit } = event;
    if (!stream.startsWith('issue-')) return [];
    const side: IssueSide = this.issues.get(stream) ?? { unitSide: new Set<string>(), evidence: 0 };
    this.issues.set(stream, side);
    this.remember(side, event);
    if (!OF_THE_OFFICE.includes(type)) return [];
    return [
      ...(side.unitSide.has(actor) ? [`${actor} rectified and verifies`] : []),
      ...(unit === undefined ? [] : [`${actor} verifies on behalf of a unit`]),
      ...(type === 'IssueClosed' && side.evidence === 0 ? ['closed without evidence'] : []),
    ];
  }

  private remember(side: IssueSide, { type, actor, unit, data }: Recorded): void {
    if (FOR_THE_UNIT.includes(type) || (type === 'IssueReported' && unit !== undefined)) side.unitSide.add(actor);
    if (type === 'IssueClosed') side.closedBy = actor;
    if (type === 'MergeReceived') this.takeOver(side, (data as { from: string }).from);
    if (type === 'RectificationSubmitted') side.evidence = (data as { evidence: readonly string[] }).evidence.length;
  }

  /** Who rectified what was merged has rectified what it was merged into. */
  private takeOver(side: IssueSide, from: string): void {
    for (const actor of this.issues.get(`issue-${from}`)?.unitSide ?? []) side.unitSide.add(actor);
  }

  private recheck({ type, actor, data }: Recorded): Fault[] {
    if (type !== 'RecheckPassed' && type !== 'RecheckFailed') return [];
    const side = this.issues.get(`issue-${(data as { issueId: string }).issueId}`);
    return [
      ...(side?.unitSide.has(actor) ? [`${actor} rectified and rechecks`] : []),
      ...(side?.closedBy === actor ? [`${actor} verified and rechecks`] : []),
    ];
  }

  private sheet({ stream, type, actor, data }: Recorded): Fault[] {
    if (!stream.startsWith('self-inspection-')) return [];
    const by = this.answered.get(stream) ?? new Map<string, string>();
    this.answered.set(stream, by);
    const { checkId = '', checks = [] } = data as { checkId?: string; checks?: readonly string[] };
    if (type === 'CheckAnswered') by.set(checkId, actor);
    if (type === 'AnswersSetAside') for (const check of checks) by.delete(check);
    return type === 'SelfInspectionSignedOff' && [...by.values()].includes(actor)
      ? [`${actor} answered and signs off`]
      : [];
  }

  private inspection({ stream, type, actor }: Recorded): Fault[] {
    if (!stream.startsWith('inspection-')) return [];
    const by = type === 'VisitRecorded' ? new Set<string>() : (this.signed.get(stream) ?? new Set<string>());
    this.signed.set(stream, by);
    if (type === 'InspectionSigned') by.add(actor);
    return type === 'InspectionConcluded' && by.size < 2 ? [`concluded with ${by.size} signatures`] : [];
  }

  private phase({ stream, type, data }: Recorded): Fault[] {
    const { phase = '' } = data as { phase?: string };
    const open = this.phases.get(stream) ?? [];
    if (type === 'PhaseOpened') {
      const times = this.states.get(`${stream} ${phase}`);
      this.states.set(`${stream} ${phase}`, 'opened');
      this.phases.set(stream, [...open, phase]);
      return [
        ...(times ? [`${phase} opens twice`] : []),
        ...(open.length > 1 ? [`three phases open: ${[...open, phase].join()}`] : []),
      ];
    }
    if (type !== 'PhaseClosed') return [];
    this.phases.set(
      stream,
      open.filter((one) => one !== phase),
    );
    return open.includes(phase) ? [] : [`${phase} closes without being open`];
  }
}
