import { specify } from '@app/eventing';
import { EnterInspectionItem, ReviseInspectionItem, RetireInspectionItem } from './commands.js';
import { InspectionItemListed, InspectionItemRetired, InspectionItemRevised, type ItemContent } from './events.js';
import { inspectionItem } from './item.decider.js';

const { given } = specify(inspectionItem);
const meta = { actor: 'staff-1', roles: ['office-staff'], at: '2026-01-06T01:00:00.000Z', commandId: 'c' };
const code = 'SX-01';
const content: ItemContent = {
  name: '行政处罚案卷制作情况',
  legalBasis: '《河南省行政执法条例》第三十九条',
  inspectingBody: '县法治政府建设领导小组办公室',
  contents: ['案卷目录、文书格式是否规范', '程序材料是否齐全'],
  methods: ['书面检查'],
  objectKind: 'enforcement-unit',
};
const listed = new InspectionItemListed({ code, ...content });
const retired = new InspectionItemRetired({ code, reason: '依据已经废止' });

describe('an inspection item', () => {
  it('is listed with basis, body, contents and methods', () =>
    given()
      .when(new EnterInspectionItem({ code, ...content }, meta))
      .then(listed));

  it.each([
    ['without a legal basis', { legalBasis: '' }, 'item-legal-basis-missing'],
    ['with a legal basis of blanks', { legalBasis: ' 　' }, 'item-legal-basis-missing'],
    ['with a basis that names no law', { legalBasis: '工作需要' }, 'item-legal-basis-unnamed'],
    ['with a basis whose title is empty', { legalBasis: '《》第三条' }, 'item-legal-basis-unnamed'],
    ['without contents', { contents: [] }, 'item-contents-missing'],
    ['without a method', { methods: [] }, 'item-method-missing'],
  ] as const)('is neither listed nor revised %s', (_, wrong, refusal) => {
    given()
      .when(new EnterInspectionItem({ code, ...content, ...wrong }, meta))
      .thenRefused(refusal);
    given(listed)
      .when(new ReviseInspectionItem({ code, ...content, ...wrong, reason: '修改' }, meta))
      .thenRefused(refusal);
  });

  it('is not listed twice, not even after it was retired', () => {
    const again = new EnterInspectionItem({ code, ...content }, meta);
    given(listed).when(again).thenRefused('item-already-listed', { code });
    given(listed, retired).when(again).thenRefused('item-already-listed', { code });
  });

  it('is revised with a reason, and not when nothing differs', () => {
    const revised = { code, ...content, methods: ['书面检查', '现场检查'], reason: '增加现场核对' };
    given(listed).when(new ReviseInspectionItem(revised, meta)).then(new InspectionItemRevised(revised));
    given(listed)
      .when(new ReviseInspectionItem({ code, ...content, reason: '无' }, meta))
      .thenRefused('item-nothing-revised');
    given(listed, new InspectionItemRevised(revised))
      .when(new ReviseInspectionItem(revised, meta))
      .thenRefused('item-nothing-revised');
  });

  it('is retired with a reason and does not change any more', () => {
    const retire = new RetireInspectionItem({ code, reason: '依据已经废止' }, meta);
    given(listed).when(retire).then(retired);
    given(listed, retired).when(retire).thenRefused('item-retired', { code });
    given(listed, retired)
      .when(new ReviseInspectionItem({ code, ...content, name: '案卷', reason: '改' }, meta))
      .thenRefused('item-retired');
    given().when(retire).thenRefused('item-not-listed', { code });
  });
});
