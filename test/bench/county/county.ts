import { hash } from 'node:crypto';
import { addDays, instantOf } from '@app/calendar/dates.js';
import type { CampaignLaunched } from '@app/campaign/events.js';
import { takesPart } from '@app/campaign/rules.js';
import type { CampaignTemplate } from '@app/campaign/template.rules.js';
import { NoticeRead, NoticeSent } from '@app/notification/events.js';
import type { IssueSource } from '@app/rectification/events.js';
import { checksFor } from '@app/self-inspection/applicable.js';
import { Book } from './book.js';
import { carryOut, takePart } from './campaign.js';
import { enterCast, type Cast, type Unit } from './cast.js';
import { Chance, madeId } from './chance.js';
import type { Fact } from './deadline.js';
import { DAY, IssueLife, type Found } from './issue.js';

export interface CountySize {
  readonly units: number;
  readonly issues: number;
  readonly events: number;
}

/** Ten times the county the product is made for. */
export const TENFOLD: CountySize = { units: 400, issues: 50_000, events: 1_000_000 };

export const scaled = (scale: number): CountySize => ({
  units: Math.max(2, Math.round(TENFOLD.units * scale)),
  issues: Math.round(TENFOLD.issues * scale),
  events: Math.round(TENFOLD.events * scale),
});

interface Order {
  readonly size: CountySize;
  readonly seed: number;
  /** The last day of the history; the campaign is in its last phase then. */
  readonly today: string;
  readonly template: CampaignTemplate;
}

const FILES_OF_UNIT = 40;
const OFFICE_FOUND: readonly IssueSource[] = ['mutual-inspection', 'double-random', 'case-review', 'complaint'];

/** A photograph that was handed in and looked at. Its bytes are nowhere: nobody asks for them any more. */
export interface FileRow {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly by: string;
}

/** A county in the last month of its campaign, whole before any of it is written down. */
export class County {
  readonly book: Book;
  readonly chance: Chance;
  readonly cast: Cast;
  readonly campaignId: string;
  readonly launch: Fact = { seq: 0 };
  readonly launchedAt: number;
  readonly files: FileRow[] = [];
  private readonly filesOf = new Map<string, FileRow[]>();
  private numbers = 0;
  private listings = 0;

  constructor(private readonly order: Order) {
    const { size, seed, today, template } = order;
    const startsOn = addDays(today, -200);
    this.book = new Book(Date.parse(instantOf(today)), seed);
    this.chance = new Chance(seed);
    this.campaignId = madeId(`campaign ${seed}`);
    this.launchedAt = Date.parse(instantOf(startsOn));
    const from = this.launchedAt - 3 * DAY;
    this.cast = enterCast(this.book, this.chance, { units: size.units, supervisors: size.units }, from);
    const launched = carryOut(this, template, startsOn);
    const found = this.found(launched);
    for (const unit of this.cast.units) takePart(this, unit, launched, foundBy(unit, found));
    for (const one of found) new IssueLife(this, one).live();
    this.sendNotices(size.events);
  }

  get seed(): number {
    return this.order.seed;
  }

  nextNumber(): number {
    return ++this.numbers;
  }

  nextListing(year: number): { number: number; documentNumber: string } {
    const number = ++this.listings;
    return { number, documentNumber: `舞法督〔${year}〕${number}号` };
  }

  /** One of the unit's files, by its id and name. */
  file({ unitId, clerk }: Unit): [id: string, name: string] {
    const own = this.filesOf.get(unitId) ?? [];
    this.filesOf.set(unitId, own);
    const index = this.chance.whole(0, FILES_OF_UNIT - 1);
    const known = own[index];
    if (known) return [known.id, known.name];
    const name = `${this.chance.of(['整改照片', '培训签到表', '公示截图', '会议记录', '红头文件扫描件'])}${index + 1}.jpg`;
    const file = { id: hash('sha256', `file ${unitId} ${index}`), unitId, name, by: clerk.accountId };
    own[index] = file;
    this.files.push(file);
    return [file.id, name];
  }

  /** Half of them in the self-inspection, the others by the office in the months after it. */
  private found({ phases, tasks }: CampaignLaunched['data']): Found[] {
    const { chance, cast, order, book } = this;
    const { startsOn, dueOn } = phases.find(({ phase }) => phase === 'self-inspection')!;
    const [opens, closes] = [startsOn, dueOn].map((day) => Date.parse(instantOf(day, '09:00:00.000')));
    const asked = cast.units.map((unit) => checksFor(tasks, takesPart(unit).meets));
    const category = new Map(tasks.flatMap((task) => task.checks.map(({ id }) => [id, task.category] as const)));
    const categories = [...new Set(category.values())];
    return Array.from({ length: order.size.issues }, (_, index) => {
      const nth = index % cast.units.length;
      const unit = cast.units[nth]!;
      if (!chance.happens(0.5)) {
        const at = Math.round(chance.between(closes!, book.now - DAY));
        return { index, unit, at, source: chance.of(OFFICE_FOUND), category: chance.of(categories) };
      }
      const checkId = chance.of(asked[nth]!).id;
      const at = Math.round(opens! + chance.between(0.25, 0.85) * (closes! - opens!));
      return { index, unit, at, source: 'self-inspection', checkId, category: category.get(checkId)! };
    });
  }

  /** What is left of the history is notices, most of them read: a history is mostly that. */
  private sendNotices(events: number): void {
    const { chance, cast, book, seed, launchedAt } = this;
    for (let index = 0; book.size < events; index++) {
      const noticeId = madeId(`notice ${seed} ${index}`);
      const { clerk } = chance.of(cast.units);
      const at = Math.round(chance.between(launchedAt, book.now - 2 * DAY));
      const office = chance.of(cast.staff).accountId;
      const recipients = [clerk.accountId];
      const notice = {
        noticeId,
        kind: 'announcement' as const,
        late: false,
        text: '请按时上报本周整改进展。',
        link: '/issues',
      };
      const stream = `notice-${noticeId}`;
      book.add({ at, stream, actor: office, tell: () => new NoticeSent({ ...notice, recipients }) });
      if (book.size === events || chance.happens(0.2)) continue;
      const read = Math.round(at + chance.between(0.01, 2) * DAY);
      const { accountId, unitId } = clerk;
      const tell = () => new NoticeRead({ noticeId, accountId });
      book.add({ at: read, stream, actor: accountId, ...(unitId && { unit: unitId }), tell });
    }
  }
}

/** What the unit found itself: which of its checks show a problem, and how many issues that makes. */
function foundBy({ unitId }: Unit, found: readonly Found[]): { checks: ReadonlySet<string>; issues: number } {
  const own = found.filter(({ unit, checkId }) => unit.unitId === unitId && checkId !== undefined);
  return { checks: new Set(own.map(({ checkId }) => checkId!)), issues: own.length };
}
