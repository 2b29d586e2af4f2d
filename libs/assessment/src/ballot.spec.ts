import { specify } from '@app/eventing/specify.js';
import type { Meta } from '@app/eventing/message.js';
import { assessment } from './assessment.decider.js';
import { CastBallot, ExtendBallots, InviteRaters, OpenBallots, type Ballot } from './commands.js';
import {
  AssessmentOpened,
  BallotDayExtended,
  BallotRead,
  BallotReceived,
  BallotsOpened,
  RatersInvited,
} from './events.js';
import type { Scheme } from './scheme.rules.js';

const assessmentId = 'a1';
const at = (day: string): Meta => ({
  ...{ actor: 'staff', roles: ['office-staff'], at: `${day}T02:00:00.000Z`, commandId: 'c' },
});
const meta = at('2026-11-10');
const scheme: Scheme = {
  ...{ code: 'county', version: 1, title: '全县方案', source: '', rankBy: 'all' },
  levels: [
    { code: 'a', name: '满意', share: 1 },
    { code: 'b', name: '不满意', share: 0 },
  ],
  items: [
    { code: '1', group: '组织', name: '台账', weight: 80, criterion: '', how: 'manual' },
    { code: '7', group: '评议', name: '满意度', weight: 20, criterion: '', how: 'external' },
  ],
};
const opening = (of: Scheme): AssessmentOpened =>
  new AssessmentOpened({
    ...{ assessmentId, year: 2026, number: 1, title: '考核', campaignId: 'c1', from: '2026-01-01', to: '2026-11-30' },
    ...{ scheme: of, leastBallots: 2, ballotsBy: '2026-11-20' },
    units: [{ unitId: 'U1', name: '甲局', group: 'all' }],
  });
const opened = opening(scheme);
const hash = (digit: string): string => digit.repeat(64);
const links = ['1', '2', '3'].map(hash);
const others = ['4', '5', '6'].map(hash);
const invited = new RatersInvited({ assessmentId, category: 'deputy', links });
const received = new BallotReceived({ assessmentId, category: 'deputy' });
const mark = { unitId: 'U1', code: '7', level: 'a' };
const ballot: Ballot = { category: 'deputy', marks: [mark], comment: '' };
const boxOpened = new BallotsOpened({ assessmentId, ballots: 3, used: links });

const invite = (some: readonly string[], when = meta) =>
  new InviteRaters({ assessmentId, category: 'citizen', links: some }, when);
const cast = (more: Partial<CastBallot['data']> = {}, when = meta) =>
  new CastBallot(
    {
      ...{ assessmentId, link: hash('1'), blind: 'x', marks: [mark], comment: '' },
      ...{ found: { category: 'deputy', used: false }, ...more },
    },
    when,
  );
const openBox = (ballots: readonly Ballot[], when = meta) =>
  new OpenBallots({ assessmentId, ballots, used: links.slice(0, ballots.length) }, when);
const { given } = specify(assessment);

describe('the invited', () => {
  it('get links by category, of which nothing but the hash is recorded', () => {
    given(opened)
      .when(invite(others))
      .then(new RatersInvited({ assessmentId, category: 'citizen', links: others }));
    given(opened, invited).when(invite(links)).thenRefused('links-malformed');
    given(opened)
      .when(invite(['token', ...others]))
      .thenRefused('links-malformed');
    given(opened).when(invite([])).thenRefused('links-uncountable');
  });

  it('are three of a category at least, so that nobody knows by it who said what', () => {
    given(opened)
      .when(invite(others.slice(0, 2)))
      .thenRefused('raters-too-few-of-category', { least: 3 });
    const [first, ...rest] = others;
    given(opened, new RatersInvited({ assessmentId, category: 'citizen', links: rest.concat(links) }))
      .when(invite([first!]))
      .then(new RatersInvited({ assessmentId, category: 'citizen', links: [first!] }));
  });

  it('are given more time, with a reason, until the box is opened', () => {
    const extend = (ballotsBy: string, reason = '人大代表外出调研') =>
      new ExtendBallots({ assessmentId, ballotsBy, reason }, at('2026-11-21'));
    const extended = new BallotDayExtended({
      ...{ assessmentId, from: '2026-11-20', ballotsBy: '2026-11-30', reason: '人大代表外出调研' },
    });
    given(opened, invited).when(extend('2026-11-30')).then(extended);
    given(opened, invited).when(extend('2026-11-20')).thenRefused('ballot-day-not-later', { ballotsBy: '2026-11-20' });
    given(opened, invited).when(extend('2028-01-01')).thenRefused('ballot-day-too-late');
    given(opened, invited).when(extend('2026-11-30', ' ')).thenRefused('ballot-extension-without-reason');
    given(opened, invited, boxOpened).when(extend('2026-11-30')).thenRefused('ballots-opened');
    given(opened, invited, extended)
      .when(cast({}, at('2026-11-30')))
      .then(received);
    given(opened, invited)
      .when(cast({}, at('2026-11-30')))
      .thenRefused('ballot-day-over');
  });

  it('are invited while answers are taken, and where the scheme asks them', () => {
    given(opened)
      .when(invite(others, at('2026-11-21')))
      .thenRefused('ballot-day-over');
    given(opened, invited, boxOpened).when(invite(others)).thenRefused('ballots-opened');
    const silent = opening({ ...scheme, items: scheme.items.slice(0, 1) });
    given(silent).when(invite(others)).thenRefused('scheme-without-ballots');
  });
});

describe('an answer', () => {
  it('leaves a fact that names neither the link nor what was said', () =>
    given(opened, invited).when(cast()).then(received));

  it('is taken once by each link, and by none that was not handed out', () => {
    given(opened, invited)
      .when(cast({ found: { category: 'deputy', used: true } }))
      .thenRefused('ballot-link-used');
    const unknown = { assessmentId, link: hash('9'), blind: 'x', marks: [mark], comment: '' };
    given(opened, invited).when(new CastBallot(unknown, meta)).thenRefused('ballot-link-unknown');
  });

  it('is taken to the end of its last day, and not after the box was opened', () => {
    given(opened, invited)
      .when(cast({}, at('2026-11-20')))
      .then(received);
    given(opened, invited)
      .when(cast({}, at('2026-11-21')))
      .thenRefused('ballot-day-over');
    given(opened, invited, boxOpened).when(cast()).thenRefused('ballots-opened');
  });

  it('says something, of units, items and levels that were asked, each once', () => {
    given(opened, invited)
      .when(cast({ marks: [], comment: ' ' }))
      .thenRefused('ballot-empty');
    given(opened, invited)
      .when(cast({ marks: [], comment: '很好' }))
      .then(received);
    for (const odd of [{ unitId: 'U9' }, { code: '1' }, { level: 'z' }])
      given(opened, invited)
        .when(cast({ marks: [{ ...mark, ...odd }] }))
        .thenRefused('ballot-mark-unknown');
    given(opened, invited)
      .when(cast({ marks: [mark, mark] }))
      .thenRefused('ballot-mark-twice');
    given(opened, invited)
      .when(cast({ comment: '长'.repeat(1001) }))
      .thenRefused('ballot-comment-too-long');
  });
});

describe('the box', () => {
  const three = [received, received, received];
  const read = new BallotRead({ assessmentId, ...ballot });

  it('is opened once, when the days are over or every link was used', () => {
    given(opened, invited, ...three)
      .when(openBox([ballot, ballot, ballot]))
      .then(boxOpened, read, read, read);
    given(opened, invited, received, received)
      .when(openBox([ballot, ballot]))
      .thenRefused('ballots-still-running');
    given(opened, invited, received, received)
      .when(openBox([ballot, ballot], at('2026-11-21')))
      .then(new BallotsOpened({ assessmentId, ballots: 2, used: links.slice(0, 2) }), read, read);
    given(opened, invited, ...three, boxOpened)
      .when(openBox([]))
      .thenRefused('ballots-opened');
    given(opened)
      .when(openBox([], at('2026-11-21')))
      .thenRefused('ballots-still-running');
  });

  it('is not opened with fewer answers than were asked for', () =>
    given(opened, invited, received)
      .when(openBox([ballot], at('2026-11-21')))
      .thenRefused('ballots-too-few', { ballots: 1, least: 2 }));

  it('is not opened where it holds another number than was received', () =>
    given(opened, invited, ...three)
      .when(openBox([ballot, ballot]))
      .thenRefused('ballots-unlike-received'));
});
