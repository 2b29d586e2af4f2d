import { refusals } from './refusals.js';

/** Each of these is refused by a spec of its own (`decider.spec.ts`, `case.spec.ts`); here it is what people read. */
describe('what is refused names the article', () => {
  it.each([
    ['triggers-not-tested', '《行政处罚法》第五十八条'],
    ['decision-before-review', '《行政处罚法》第五十八条'],
    ['decision-after-return', '《行政处罚法》第五十八条'],
    ['decision-before-discussion', '《河南省行政执法条例》第二十八条'],
    ['decision-after-sent-back', '《河南省行政执法条例》第二十八条'],
    ['discussion-before-review', '《河南省行政执法条例》第二十八条'],
    ['reviewer-handles-the-case', '《行政处罚法》第五十八条'],
    ['reviewer-submitted-the-case', '《行政处罚法》第五十八条'],
    ['reviewer-not-in-register', '《行政处罚法》第五十八条'],
    ['reviewer-must-have-passed', '《行政处罚法》第五十八条'],
    ['review-heading-missing', '国办发〔2018〕118号'],
  ])('%s: %s', (code, article) => expect(refusals[code]).toContain(article));
});
