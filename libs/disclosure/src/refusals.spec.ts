import { refusals } from './refusals.js';

/** Each of these is refused by a spec of its own (`decider.spec.ts`); here it is what people read. */
describe('what is refused names the rule', () => {
  it.each([
    ['disclosure-reviewed-by-enterer', '谁录入、谁管理，谁审核、谁负责'],
    ['disclosure-published-by-enterer', '谁录入、谁管理，谁审核、谁负责'],
    ['disclosure-entered-by-leader', '谁录入、谁管理，谁审核、谁负责'],
    ['disclosure-reviewed-by-keeper', '谁录入、谁管理，谁审核、谁负责'],
    ['disclosure-not-reviewed', '先审核、后发布'],
    ['withdrawal-without-ground', '行政处罚法第四十八条'],
    ['statistics-year-not-over', '1月31日前'],
  ])('%s: %s', (code, rule) => expect(refusals[code]).toContain(rule));
});
