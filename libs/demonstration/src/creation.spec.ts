import { specify } from '@app/eventing';
import {
  ApplyForNaming,
  DeclineNaming,
  EnterDemonstrationCandidate,
  EnterEarlierNaming,
  ExtendDemonstrationPeriod,
  HandInDemonstrationMaterial,
  ImportDemonstrationUnits,
  NameDemonstrationUnit,
  ReturnNamingApplication,
  StartDemonstrationCreation,
  WithdrawDemonstrationCandidate,
  WithdrawDemonstrationMaterial,
  type EntryFacts,
} from './commands.js';
import {
  DemonstrationApplicationReturned,
  DemonstrationApplied,
  DemonstrationCandidateEntered,
  DemonstrationCandidateWithdrawn,
  DemonstrationCreationStarted,
  DemonstrationMaterialHandedIn,
  DemonstrationMaterialWithdrawn,
  DemonstrationNamingDeclined,
  DemonstrationPeriodExtended,
  DemonstrationUnitNamed,
  DemonstrationUnitsImported,
  type DemonstrationStandard,
} from './events.js';
import { demonstrationImport } from './import.decider.js';
import { demonstrationPoint } from './point.decider.js';

const { given } = specify(demonstrationPoint);
const at = (day: string) => `${day}T02:00:00.000Z`;
const meta = (actor: string, role: string, day: string, unit?: string) => ({
  ...{ actor, roles: [role], at: at(day), commandId: 'c', ...(unit !== undefined && { unit }) },
});
const staff = meta('staff-1', 'office-staff', '2022-06-01');
const director = meta('director-1', 'office-director', '2022-09-20');
const clerk = meta('clerk-1', 'unit-clerk', '2022-06-10', 'u1');
const lead = meta('lead-1', 'unit-lead', '2022-08-20', 'u1');

const standard: DemonstrationStandard = {
  ...{ code: 's', version: '1', title: '创建标准', category: '示范点' },
  items: [{ code: '1', name: '组织领导', requirement: '会议部署' }],
  materials: [
    { step: 'creation', code: 'C1', name: '会议纪要', required: true },
    { step: 'creation', code: 'C2', name: '其他资料', required: false },
    { step: 'application', code: 'A1', name: '申报表', required: true },
    { step: 'recheck', code: 'R1', name: '问题清单', required: true },
  ],
};
const of = { pointId: 'p1', batchId: 'b3', unitId: 'u1' };
const days = { startBy: '2022-06-30', applyBy: '2022-08-31' };
const facts: EntryFacts = { unitKnown: true, batch: { earlier: false, ...days } };
const entered = new DemonstrationCandidateEntered({ ...of, ...days, ground: '县里推荐' });
const meeting = { meetingOn: '2022-06-08', documentNumber: '舞卫党〔2022〕3号', arrangement: '成立专班' };
const started = new DemonstrationCreationStarted({ ...of, ...meeting, late: false });
const paper = (step: 'creation' | 'application', code: string, material: string) =>
  new DemonstrationMaterialHandedIn({ ...of, step, code, material, fileId: 'f', name: `${material}.pdf` });
const papers = [paper('creation', 'C1', '会议纪要'), paper('application', 'A1', '申报表')];
const applied = new DemonstrationApplied({
  ...of,
  statement: '请予命名',
  late: false,
  askedBy: 'lead-1',
  on: '2022-08-20',
});
const named = new DemonstrationUnitNamed({
  ...of,
  documentNumber: '漯法办〔2022〕9号',
  namedOn: '2022-09-15',
  earlier: false,
});
const ways = [entered, started, ...papers, applied];

describe('a candidate', () => {
  const enter = (more: Partial<EntryFacts> = {}) =>
    new EnterDemonstrationCandidate({ ...of, ground: '县里推荐', facts: { ...facts, ...more } }, staff);

  it('enters a batch once, with its days', () => {
    given().when(enter()).then(entered);
    given(entered).when(enter()).thenRefused('demonstration-candidate-entered');
  });

  it('is a unit of the register, in a batch that is open', () => {
    given()
      .when(enter({ unitKnown: false }))
      .thenRefused('demonstration-unit-unknown');
    given()
      .when(enter({ batch: { earlier: true } }))
      .thenRefused('demonstration-batch-earlier');
    const nowhere = new EnterDemonstrationCandidate({ ...of, ground: '推荐', facts: { unitKnown: true } }, staff);
    given().when(nowhere).thenRefused('demonstration-batch-not-found');
  });

  it('has not the name already and is in no other batch', () => {
    given()
      .when(enter({ namedIn: '第二批' }))
      .thenRefused('demonstration-named-already', { batch: '第二批' });
    given()
      .when(enter({ registeredNamed: true }))
      .thenRefused('demonstration-named-already', { batch: '单位名录' });
    given()
      .when(enter({ candidateIn: '第四批' }))
      .thenRefused('demonstration-candidate-elsewhere', { batch: '第四批' });
  });

  it('withdraws while it is on its way', () => {
    const leave = new WithdrawDemonstrationCandidate({ pointId: 'p1', reason: '机构改革' }, staff);
    given(entered)
      .when(leave)
      .then(new DemonstrationCandidateWithdrawn({ ...of, reason: '机构改革' }));
    given(...ways, named)
      .when(leave)
      .thenRefused('demonstration-not-candidate');
    given().when(leave).thenRefused('demonstration-point-not-found');
  });
});

describe('creation', () => {
  const start = new StartDemonstrationCreation({ pointId: 'p1', ...meeting }, clerk);

  it('is started by the unit itself, once, after the meeting; later than its day it is late', () => {
    given(entered).when(start).then(started);
    given(entered, started).when(start).thenRefused('demonstration-creation-started');
    given(entered)
      .when(new StartDemonstrationCreation({ pointId: 'p1', ...meeting }, staff))
      .thenRefused('demonstration-by-unit-only');
    given(entered)
      .when(new StartDemonstrationCreation({ pointId: 'p1', ...meeting, meetingOn: '2022-06-11' }, clerk))
      .thenRefused('demonstration-day-to-come');
    given(entered)
      .when(new StartDemonstrationCreation({ ...start.data, meetingOn: '1900-01-01' }, clerk))
      .thenRefused('demonstration-day-unlikely');
    given(entered)
      .when(new StartDemonstrationCreation(start.data, { ...clerk, at: at('2022-07-01') }))
      .then(new DemonstrationCreationStarted({ ...of, ...meeting, late: true }));
    given(entered)
      .when(new StartDemonstrationCreation(start.data, { ...clerk, unit: 'u2' }))
      .thenRefused('not-your-unit');
  });

  it('is given more time, never less, while it lasts', () => {
    const extend = (applyBy: string, more: { startBy?: string } = {}) =>
      new ExtendDemonstrationPeriod({ pointId: 'p1', applyBy, reason: '疫情', ...more }, staff);
    const longer = { ...of, from: '2022-08-31', applyBy: '2022-09-30', reason: '疫情' };
    const extended = new DemonstrationPeriodExtended({ ...longer, startBy: '2022-07-15' });
    given(entered)
      .when(extend('2022-09-30', { startBy: '2022-07-15' }))
      .then(extended);
    given(entered, extended)
      .when(new StartDemonstrationCreation(start.data, { ...clerk, at: at('2022-07-15') }))
      .then(started);
    given(entered, started)
      .when(extend('2022-09-30', { startBy: '2022-07-15' }))
      .then(new DemonstrationPeriodExtended(longer));
    given(entered)
      .when(extend('2022-09-30'))
      .then(new DemonstrationPeriodExtended({ ...of, from: '2022-08-31', applyBy: '2022-09-30', reason: '疫情' }));
    given(entered).when(extend('2022-08-31')).thenRefused('demonstration-period-not-longer');
    given(...ways)
      .when(extend('2022-09-30'))
      .thenRefused('demonstration-period-over');
  });

  const handIn = (step: 'creation' | 'recheck', code: string) =>
    new HandInDemonstrationMaterial({ pointId: 'p1', step, code, fileId: 'f', name: '会议纪要.pdf', standard }, clerk);

  it('takes the papers of the standard, while their step lasts', () => {
    given(entered, started).when(handIn('creation', 'C1')).then(papers[0]!);
    given(entered, started).when(handIn('creation', 'X')).thenRefused('demonstration-material-unknown', { code: 'X' });
    given(entered).when(handIn('creation', 'C1')).thenRefused('demonstration-not-started');
    given(entered, started)
      .when(handIn('recheck', 'R1'))
      .thenRefused('demonstration-step-over', { material: '问题清单' });
    given(...ways)
      .when(handIn('creation', 'C1'))
      .thenRefused('demonstration-step-over');
  });

  it('gives a paper back that was handed in', () => {
    const told = { step: 'creation' as const, code: 'C1', reason: '传错' };
    const take = new WithdrawDemonstrationMaterial({ pointId: 'p1', ...told, standard }, clerk);
    given(entered, started, papers[0]!)
      .when(take)
      .then(new DemonstrationMaterialWithdrawn({ ...of, ...told, material: '会议纪要' }));
    given(entered, started).when(take).thenRefused('demonstration-material-not-there');
    given(entered, started, papers[0]!, new DemonstrationMaterialWithdrawn({ ...of, ...told, material: '会议纪要' }))
      .when(new ApplyForNaming({ pointId: 'p1', statement: '请予命名', standard }, lead))
      .thenRefused('demonstration-materials-missing', { missing: '会议纪要、申报表' });
  });
});

describe('an application', () => {
  const apply = new ApplyForNaming({ pointId: 'p1', statement: '请予命名', standard }, lead);
  const name = new NameDemonstrationUnit(
    { pointId: 'p1', documentNumber: '漯法办〔2022〕9号', namedOn: '2022-09-15', facts },
    director,
  );
  const sendBack = (applyBy: string, by = director) =>
    new ReturnNamingApplication({ pointId: 'p1', reason: '自评不实', applyBy }, by);

  it('names every paper that is missing', () => {
    given(entered, started, papers[1]!)
      .when(apply)
      .thenRefused('demonstration-materials-missing', { missing: '会议纪要' });
    given(entered, started, ...papers)
      .when(new ApplyForNaming({ pointId: 'p1', statement: '请予命名' }, lead))
      .thenRefused('demonstration-standard-missing');
  });

  it('is made by the unit, once, and late after its day', () => {
    given(entered, started, ...papers)
      .when(apply)
      .then(applied);
    given(...ways)
      .when(apply)
      .thenRefused('demonstration-applied-already');
    given(entered).when(apply).thenRefused('demonstration-not-started');
    given(entered, started, ...papers)
      .when(new ApplyForNaming(apply.data, { ...lead, at: at('2022-09-01') }))
      .then(new DemonstrationApplied({ ...applied.data, late: true, on: '2022-09-01' }));
  });

  it('is never judged by whoever applied, nor by a unit', () => {
    const moved = { ...director, actor: 'lead-1' };
    given(...ways)
      .when(new NameDemonstrationUnit(name.data, moved))
      .thenRefused('demonstration-judged-by-applicant');
    given(...ways)
      .when(sendBack('2022-09-30', moved))
      .thenRefused('demonstration-judged-by-applicant');
    given(...ways)
      .when(new DeclineNaming({ pointId: 'p1', reason: '不符合' }, { ...director, unit: 'u1' }))
      .thenRefused('demonstration-judged-by-applicant');
  });

  it('is returned with a day to come, and made again', () => {
    const returned = new DemonstrationApplicationReturned({ ...of, reason: '自评不实', applyBy: '2022-09-30' });
    given(...ways)
      .when(sendBack('2022-09-30'))
      .then(returned);
    given(...ways)
      .when(sendBack('2022-09-19'))
      .thenRefused('demonstration-day-past');
    given(...ways, returned)
      .when(apply)
      .then(applied);
  });

  it('leads to the name, and none is given without it', () => {
    given(...ways)
      .when(name)
      .then(named);
    given(entered, started, ...papers)
      .when(name)
      .thenRefused('demonstration-not-applied');
    given(entered).when(name).thenRefused('demonstration-not-applied');
    given(...ways)
      .when(new NameDemonstrationUnit({ ...name.data, namedOn: '2022-09-21' }, director))
      .thenRefused('demonstration-day-to-come');
    given(...ways)
      .when(new NameDemonstrationUnit({ ...name.data, namedOn: '2022-08-19' }, director))
      .thenRefused('demonstration-naming-day', { namedOn: '2022-08-19', appliedOn: '2022-08-20' });
    given(...ways)
      .when(new NameDemonstrationUnit({ ...name.data, facts: { ...facts, unitKnown: false } }, director))
      .thenRefused('demonstration-unit-unknown');
  });

  it('leads to the name once', () => {
    given(...ways, named)
      .when(name)
      .thenRefused('demonstration-named-already');
    given(...ways)
      .when(new NameDemonstrationUnit({ ...name.data, facts: { ...facts, namedIn: '第二批' } }, director))
      .thenRefused('demonstration-named-already', { batch: '第二批' });
  });

  it('is declined with a reason, and then it is over', () => {
    const decline = new DeclineNaming({ pointId: 'p1', reason: '案卷不合格' }, director);
    const declined = new DemonstrationNamingDeclined({ ...of, reason: '案卷不合格' });
    given(...ways)
      .when(decline)
      .then(declined);
    given(...ways, declined)
      .when(name)
      .thenRefused('demonstration-not-applied');
  });
});

describe('a naming of an earlier batch', () => {
  const earlier = (more: Partial<EntryFacts> = {}, namedOn = '2020-12-01') =>
    new EnterEarlierNaming(
      { ...of, documentNumber: '漯法办〔2020〕8号', namedOn, facts: { ...facts, batch: { earlier: true }, ...more } },
      staff,
    );
  const then = { documentNumber: '漯法办〔2020〕8号', namedOn: '2020-12-01', earlier: true };

  it('is entered afterwards without an application, also of a unit the register calls named', () => {
    given()
      .when(earlier({ registeredNamed: true }))
      .then(new DemonstrationUnitNamed({ ...of, ...then }));
    given()
      .when(earlier({ batch: { earlier: false, ...days } }))
      .thenRefused('demonstration-not-applied');
    given()
      .when(earlier({ namedIn: '第一批' }))
      .thenRefused('demonstration-named-already');
    given()
      .when(earlier({ candidateIn: '第三批' }))
      .thenRefused('demonstration-candidate-elsewhere', { batch: '第三批' });
    given().when(earlier({}, '2022-06-02')).thenRefused('demonstration-day-to-come');
    given().when(earlier({}, '1900-01-01')).thenRefused('demonstration-day-unlikely', { day: '1900-01-01' });
    given(entered).when(earlier()).thenRefused('demonstration-candidate-entered');
  });

  it('is one fact beside what a table brings, and none where it brings nothing', () => {
    const imports = specify(demonstrationImport);
    const file = { importId: 'i', batchId: 'b3', fileName: '名单.xlsx', sha256: 'h' };
    const write = (added: number) => new ImportDemonstrationUnits({ ...file, plan: 'p', table: {}, added }, staff);
    imports
      .given()
      .when(write(2))
      .then(new DemonstrationUnitsImported({ ...file, added: 2 }));
    imports.given().when(write(0)).thenRefused('no-demonstration-units-to-import');
  });
});
