import { specify, type Meta } from '@app/eventing';
import { ClearOrder, OrderPaper, PrintDocument, RecordOrderFilled, type MadePrint } from './commands.js';
import { ArchiveMade, DocumentPrinted, OrderCleared, OrderFilled, PaperOrdered, type PrintSubject } from './events.js';
import { order } from './order.decider.js';
import { print } from './print.decider.js';

const office: Meta = { actor: 'staff', roles: ['office-staff'], at: '2022-06-01T01:00:00.000Z', commandId: 'c' };
const clerk: Meta = { ...office, actor: 'clerk', roles: ['unit-clerk'], unit: 'unit-a' };
const subject: PrintSubject = { kind: 'issue-list', campaignId: 'campaign-1', unitId: 'unit-a' };
const certificate: PrintSubject = {
  ...{ kind: 'training-certificate', campaignId: '', unitId: 'unit-a', code: 'person-1', year: 2022 },
};
const made = (version: number, sha256: string): MadePrint => ({
  ...{ printId: `print-${version}`, version, name: '问题清单', sha256, fileSha256: `file-of-${sha256}` },
  ...{ size: 1, printedOn: '2022-06-01' },
});
const ask = (of: PrintSubject, what = made(1, 'aa'), meta = office) => new PrintDocument({ ...of, made: what }, meta);
const first = new DocumentPrinted({ ...subject, ...made(1, 'aa') });

describe('a print', () => {
  const { given } = specify(print);

  it('is a version with the hash of what it says', () => given().when(ask(subject)).then(first));

  it('is no new version while it says the same', () => given(first).when(ask(subject)).thenNothing());

  it('is the next version when it says something else', () =>
    given(first)
      .when(ask(subject, made(2, 'bb')))
      .then(new DocumentPrinted({ ...subject, ...made(2, 'bb') })));

  it('is refused when another version came between', () =>
    given(first)
      .when(ask(subject, made(1, 'bb')))
      .thenRefused('print-overtaken'));

  it('is refused when there is nothing to print', () =>
    given().when(new PrintDocument(subject, office)).thenRefused('nothing-to-print'));

  it('is of the own unit alone, and of the county for the office', () => {
    given()
      .when(ask({ ...subject, unitId: 'unit-b' }, made(1, 'aa'), clerk))
      .thenRefused('not-your-unit');
    given()
      .when(ask({ kind: 'circular', campaignId: 'campaign-1' }, made(1, 'aa'), clerk))
      .thenRefused('print-of-county');
  });

  it('of the training of an officer is of a year and of no campaign, and each year is a series of its own', () => {
    const printed = new DocumentPrinted({ ...certificate, ...made(1, 'aa') });
    given().when(ask(certificate)).then(printed);
    expect(print.stream(ask(certificate))).not.toBe(print.stream(ask({ ...certificate, year: 2023 })));
  });

  it('is of himself alone for who acts as an officer', () => {
    const officer = { ...clerk, roles: ['officer'] };
    given()
      .when(ask(certificate, made(1, 'aa'), officer))
      .then(new DocumentPrinted({ ...certificate, ...made(1, 'aa') }));
    given()
      .when(ask(subject, made(1, 'aa'), officer))
      .thenRefused('role-may-not');
  });

  it.each<PrintSubject>([
    { kind: 'issue-list', campaignId: 'campaign-1' },
    { kind: 'circular', campaignId: 'campaign-1', unitId: 'unit-a' },
    { kind: 'receipt', campaignId: 'campaign-1', unitId: 'unit-a' },
    { ...subject, code: 'R1' },
    { ...subject, year: 2022 },
    { ...certificate, year: undefined },
    { ...certificate, campaignId: 'campaign-1' },
  ])('names unit and material where its kind has them, and only there: %o', (unfit) =>
    given().when(ask(unfit)).thenRefused('print-subject-unfit'),
  );
});

describe('an order', () => {
  const { given } = specify(order);
  const work = { what: 'archive', unitId: 'unit-a', year: 2022 } as const;
  const placed = new PaperOrdered({
    ...{ orderId: 'o', by: 'clerk', roles: ['unit-clerk'], forUnit: 'unit-a', name: '年度档案', work },
  });
  const file = { orderId: 'o', file: 'a.zip', sha256: 'cc', size: 3, keptUntil: '2022-06-08' };
  const archive = { unitId: 'unit-a', year: 2022, files: 2, manifestSha256: 'dd' };
  const fill = new RecordOrderFilled({ ...file, archive }, office);
  const ready = new OrderFilled(file);

  it('is of the own unit alone', () => {
    given()
      .when(new OrderPaper({ orderId: 'o', work, name: '年度档案' }, clerk))
      .then(placed);
    given()
      .when(new OrderPaper({ orderId: 'o', work: { ...work, unitId: 'unit-b' } }, clerk))
      .thenRefused('not-your-unit');
    given()
      .when(new OrderPaper({ orderId: 'o', work: { what: 'print', subject: { ...subject, unitId: 'b' } } }, clerk))
      .thenRefused('not-your-unit');
  });

  it('of a campaign is the director’s to order', () => {
    const campaign = { what: 'campaign' as const, campaignId: 'c' };
    given()
      .when(new OrderPaper({ orderId: 'o', work: campaign, name: '活动档案' }, office))
      .thenRefused('archive-by-director');
    given()
      .when(
        new OrderPaper({ orderId: 'o', work: campaign, name: '活动档案' }, { ...office, roles: ['office-director'] }),
      )
      .then(
        new PaperOrdered({
          ...{ orderId: 'o', by: office.actor, roles: ['office-director'], name: '活动档案', work: campaign },
        }),
      );
  });

  it('is filled once, and cleared once', () => {
    given(placed)
      .when(fill)
      .then(ready, new ArchiveMade({ orderId: 'o', ...archive, size: 3, sha256: 'cc' }));
    given(placed, ready).when(fill).thenNothing();
    given(placed, ready)
      .when(new ClearOrder({ orderId: 'o' }, office))
      .then(new OrderCleared({ orderId: 'o' }));
    given(placed)
      .when(new ClearOrder({ orderId: 'o' }, office))
      .thenNothing();
  });
});
