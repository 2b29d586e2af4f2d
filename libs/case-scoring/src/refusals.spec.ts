import { refusals } from './refusals.js';

/** Each of these is refused by a spec of its own (`decider.spec.ts`, `objection.spec.ts`, …); here it is what people read. */
describe('what is refused names the rule', () => {
  it.each([
    ['score-above-maximum', '评查标准中这一项的满分'],
    ['score-sheet-sealed', '独立评分的规则'],
    ['scorer-of-own-unit', '交叉评查的规则'],
    ['scorer-same-person', '两人独立评查'],
    ['scoring-draw-unfit', '随机抽取'],
    ['ruling-not-lighter', '不得使结果对单位更为不利'],
  ])('%s: %s', (code, rule) => expect(refusals[code]).toContain(rule));
});
