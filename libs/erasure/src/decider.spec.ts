import { Rejection, specify, type Meta } from '@app/eventing';
import { DeclineErasure, OrderErasure, ProposeErasure, RecordReadTablesCleared } from './commands.js';
import { erasure } from './decider.js';
import { ErasureDeclined, ErasureProposed, PayloadErased, ReadTablesCleared, type OrderDocument } from './events.js';
import { refuseUnfitSearch, refuseUnfitTexts, type Found } from './rules.js';

const meta = (actor: string): Meta => ({ actor, roles: [], at: '2022-06-01T01:00:00.000Z', commandId: 'c' });
const document: OrderDocument = {
  documentNumber: '舞法〔2022〕9号',
  orderedOn: '2022-05-31',
  issuedBy: '舞阳县人民法院',
  basis: '《个人信息保护法》第四十七条',
  evidence: 'f'.repeat(64),
};
const event = { id: 'e-1', stream: 'issue-1', version: 1, type: 'IssueReported', remainder: { data: {} } };
const found: Found = { id: 'e-1', event, alreadyErased: false, holdsText: true };
const file = { id: 'f-1', unitId: '', name: '（已依法删除）.jpg' };

const propose = (more: Partial<ProposeErasure['data']> = {}) =>
  new ProposeErasure(
    { erasureId: '1', ...document, chosen: ['e-1'], texts: [], found: [found], files: [file], ...more },
    meta('staff'),
  );
const whole = { erasureId: '1', ...document, count: 1, events: [event], files: [file] };
const proposed = Object.assign(new ErasureProposed(whole), { actor: 'staff' });
const ordered = Object.assign(new PayloadErased({ ...whole, proposedBy: 'staff' }), { actor: 'director' });
const declined = new ErasureDeclined({ erasureId: '1', reason: '依据不足' });
const order = (actor = 'director') => new OrderErasure({ erasureId: '1' }, meta(actor));
const decline = new DeclineErasure({ erasureId: '1', reason: '依据不足' }, meta('director'));

describe('an erasure', () => {
  const { given } = specify(erasure);

  it('is proposed with what would be left, never with what would go', () =>
    given().when(propose()).then(new ErasureProposed(whole)));

  it('is ordered by another person than proposed it', () => {
    given(proposed)
      .when(order())
      .then(new PayloadErased({ ...whole, proposedBy: 'staff' }));
    given(proposed).when(order('staff')).thenRefused('erasure-orderer-proposed');
  });

  it('is declined with a reason', () => given(proposed).when(decline).then(declined));

  it('is decided on once', () => {
    given(proposed, ordered).when(order()).thenRefused('erasure-already-decided');
    given(proposed, declined).when(order()).thenRefused('erasure-already-decided');
    given(proposed, ordered).when(decline).thenRefused('erasure-already-decided');
    given().when(order()).thenRefused('erasure-not-found');
  });

  it('is proposed once', () => given(proposed).when(propose()).thenRefused('erasure-already-proposed'));

  it('says once that the read tables are clear', () => {
    const cleared = new RecordReadTablesCleared({ erasureId: '1' }, meta('system'));
    given(proposed, ordered)
      .when(cleared)
      .then(new ReadTablesCleared({ erasureId: '1' }));
    given(proposed, ordered, new ReadTablesCleared({ erasureId: '1' }))
      .when(cleared)
      .thenNothing();
    given(proposed).when(cleared).thenNothing();
  });

  it('rests on a document with a number, a legal basis and a day that has come', () => {
    given()
      .when(propose({ documentNumber: ' ' }))
      .thenRefused('erasure-without-document-number');
    given()
      .when(propose({ basis: '' }))
      .thenRefused('erasure-without-basis');
    given()
      .when(propose({ orderedOn: '2022-06-02' }))
      .thenRefused('erasure-order-of-future');
  });

  it.each<[string, string, Found[]]>([
    ['nothing', 'erasure-nothing-found', []],
    ['an event in which no text stands', 'erasure-nothing-found', [{ ...found, holdsText: false }]],
    ['an event that is not there', 'erasure-event-unknown', [{ id: 'e-9' }]],
    ['an event that is erased already', 'erasure-event-already-erased', [{ ...found, alreadyErased: true }]],
    ['an event of a draw', 'draw-not-erasable', [{ ...found, event: { ...event, stream: 'draw-1' } }]],
    ['an erasure', 'erasure-not-erasable', [{ ...found, event: { ...event, stream: 'erasure-1' } }]],
    ['a reference of other records', 'erasure-touches-identifier', [{ ...found, identifier: 'data.unitId' }]],
  ])('does not take %s', (_, code, things) =>
    given()
      .when(propose({ found: things }))
      .thenRefused(code),
  );

  it('takes texts of two characters and more, which its own papers do not name', () => {
    const refusal = (...texts: string[]) => {
      try {
        refuseUnfitTexts(texts, document);
        return undefined;
      } catch (error) {
        return (error as Rejection).code;
      }
    };
    expect(refusal('张三')).toBeUndefined();
    expect(refusal('张')).toBe('erasure-text-too-short');
    expect(refusal('张三', '舞阳县')).toBe('erasure-named-by-order');
    expect(() => refuseUnfitSearch([])).toThrow('erasure-text-too-short');
  });
});
