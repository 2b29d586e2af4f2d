import { addDays, dayOf, instantOf } from '@app/calendar/dates.js';
import {
  CampaignLaunched,
  MaterialAccepted,
  MaterialReturned,
  MaterialSubmitted,
  PhaseClosed,
  PhaseOpened,
  type MaterialPlan,
} from '@app/campaign/events.js';
import { owes, takesPart } from '@app/campaign/rules.js';
import { moveDates, planOf, templateHash, type CampaignTemplate } from '@app/campaign/template.rules.js';
import { CheckAnswered, EvidenceAttached, SelfInspectionSignedOff } from '@app/self-inspection/events.js';
import { WorkAssigned } from '@app/work-ledger/events.js';
import { checksFor } from '@app/self-inspection/applicable.js';
import type { Unit } from './cast.js';
import type { County } from './county.js';
import { Deadline, type Fact } from './deadline.js';
import { DAY } from './issue.js';

/** The plan of the template, its first day on `startsOn`; its phases open and close on their days. */
export function carryOut(county: County, template: CampaignTemplate, startsOn: string): CampaignLaunched['data'] {
  const { book, cast, campaignId } = county;
  const days = Math.round((Date.parse(startsOn) - Date.parse(template.phases[0]!.startsOn)) / DAY);
  const year = Number(startsOn.slice(0, 4));
  const plan = planOf(moveDates(template, days), year);
  const documentNumber = `舞法政办〔${year}〕2号`;
  const head = { campaignId, year, title: template.shortTitle, documentNumber, templateHash: templateHash(plan) };
  const launched = { ...head, template: template.code, ...plan, units: cast.units.map(takesPart) };
  const stream = `campaign-${campaignId}`;
  const add = (at: number, actor: string, tell: (seq: number) => CampaignLaunched | PhaseOpened | PhaseClosed) =>
    book.add({ at, stream, actor, tell });
  add(Date.parse(instantOf(startsOn)), cast.staff[0]!.accountId, (seq) => {
    county.launch.seq = seq;
    return new CampaignLaunched(launched);
  });
  plan.phases.forEach(({ phase, startsOn: from, dueOn }, index) => {
    const opens = Date.parse(instantOf(from, '00:10:00.000')) + index;
    add(opens, 'system', () => new PhaseOpened({ campaignId, phase, dueOn }));
    const closes = Date.parse(instantOf(addDays(dueOn, 1), '00:05:00.000'));
    add(closes, 'system', () => new PhaseClosed({ campaignId, phase }));
  });
  return launched;
}

/** Which checks of a unit show a problem, and how many issues that makes. */
export interface Problems {
  readonly checks: ReadonlySet<string>;
  readonly issues: number;
}

/** What one unit does in the campaign beside rectifying: its work ledger, its self-inspection, its materials. */
export function takePart(county: County, unit: Unit, launched: CampaignLaunched['data'], problems: Problems): void {
  const { campaignId, launch, book } = county;
  const begins = Date.parse(instantOf(launched.phases[0]!.startsOn)) + DAY;
  const [{ lead, clerk, unitId }, of] = [unit, { campaignId, unitId: unit.unitId }];
  const [boss, worker] = [lead, clerk].map(({ name, accountId }) => ({ name, accountId }));
  launched.tasks.forEach(({ number: task, appliesTo }, index) => {
    if (!takesPart(unit).meets.includes(appliesTo)) return;
    const tell = () => new WorkAssigned({ ...of, task, lead: boss!, responsible: worker! });
    const stream = `work-ledger-${campaignId}-${unitId}`;
    book.add({ at: begins + index * 60_000, stream, actor: lead.accountId, unit: unitId, tell });
  });
  inspectItself(county, unit, launched, problems);
  for (const material of launched.materials)
    if (owes(takesPart(unit), material)) handIn(county, unit, material, launch);
}

function inspectItself(
  county: County,
  unit: Unit,
  launched: CampaignLaunched['data'],
  { checks, issues }: Problems,
): void {
  const { campaignId, chance, book, cast } = county;
  const { unitId, clerk, lead } = unit;
  const of = { campaignId, unitId };
  const { startsOn, dueOn } = launched.phases.find(({ phase }) => phase === 'self-inspection')!;
  const [opens, closes] = [startsOn, dueOn].map((day) => Date.parse(instantOf(day, '09:00:00.000')));
  const key = `self-inspection-${campaignId}-${unitId}`;
  const link = `/self-inspections/${campaignId}/${unitId}`;
  const deadline = new Deadline(book, cast, { key, link, about: of, unit, subject: () => '完成自查并签字' });
  deadline.arm(Date.parse(instantOf(launched.phases[0]!.startsOn)), county.launch, dueOn);
  const stream = `self-inspection-${campaignId}-${unitId}`;
  const write = (
    at: number,
    actor: string,
    tell: (seq: number) => CheckAnswered | EvidenceAttached | SelfInspectionSignedOff,
  ) => book.add({ at, stream, actor, unit: unitId, tell });
  for (const { id: checkId, evidence } of checksFor(launched.tasks, takesPart(unit).meets)) {
    const at = Math.round(opens! + chance.between(0, 0.2) * (closes! - opens!));
    const answer = checks.has(checkId) ? chance.of(['partly', 'nonconforming'] as const) : 'conforming';
    write(at, clerk.accountId, () => new CheckAnswered({ ...of, checkId, answer, note: '' }));
    const [fileId, name] = county.file(unit);
    const kind = evidence[0] ?? 'other';
    if (chance.happens(0.6)) {
      write(at + 60_000, clerk.accountId, () => new EvidenceAttached({ ...of, checkId, fileId, name, kind }));
    }
  }
  const [signsAt, fact] = [Math.round(closes! - chance.between(0, 0.1) * (closes! - opens!)), { seq: 0 }];
  write(signsAt, lead.accountId, (seq) => {
    fact.seq = seq;
    return new SelfInspectionSignedOff({ ...of, issues, late: false });
  });
  deadline.meet(signsAt, fact);
}

function handIn(county: County, unit: Unit, { code, name, dueOn }: MaterialPlan, launch: Fact): void {
  const { campaignId, chance, book, cast } = county;
  const { unitId, clerk } = unit;
  const of = { campaignId, unitId, code };
  const key = `material-${campaignId}-${unitId}-${code}`;
  const link = `/materials/${campaignId}/${unitId}/${code}`;
  const about = { campaignId, unitId };
  const deadline = new Deadline(book, cast, { key, link, about, unit, subject: () => `报送${name}（${code}）` });
  const add = (
    at: number,
    actor: string,
    own: boolean,
    tell: (seq: number) => MaterialSubmitted | MaterialReturned | MaterialAccepted,
  ) => book.add({ at, stream: key, actor, ...(own && { unit: unitId }), tell });
  let armed = launch;
  let [begins, day] = [county.launchedAt, dueOn];
  for (let round = 1; ; round++) {
    deadline.arm(begins, armed, day);
    const late = chance.happens(0.1);
    const at = Math.round(
      Date.parse(instantOf(day, '17:00:00.000')) + DAY * (late ? chance.between(1, 9) : -chance.between(0.1, 4)),
    );
    const [fact, due] = [{ seq: 0 }, day];
    const files = [county.file(unit)[0]];
    const submitted = add(at, clerk.accountId, true, (seq) => {
      fact.seq = seq;
      return new MaterialSubmitted({ ...of, round, files, note: '', dueOn: due, late });
    });
    if (!submitted) break;
    deadline.meet(at, fact);
    const judged = Math.round(at + chance.between(0.1, 3) * DAY);
    const office = cast.staff[round % cast.staff.length]!.accountId;
    if (!chance.happens(0.15)) {
      add(judged, office, false, () => new MaterialAccepted({ ...of, round, late }));
      break;
    }
    const [next, back] = [addDays(dayOf(new Date(judged)), 14), { seq: 0 }];
    const returned = add(judged, office, false, (seq) => {
      back.seq = seq;
      return new MaterialReturned({ ...of, round, reason: '内容不完整，请补充。', dueOn: next });
    });
    if (!returned) break;
    [armed, begins, day] = [back, judged, next];
  }
  deadline.leave();
}
