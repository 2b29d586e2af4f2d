import { refusals } from './refusals.js';

/** Each of these is refused by a spec of its own (`holdings.spec.ts`, `papers.spec.ts`, `record.spec.ts`); here it is what people read. */
describe('what is refused names the rule', () => {
  it.each([
    ['device-counted-elsewhere', '活动方案第5项目标任务'],
    ['device-counted-until', '活动方案第5项目标任务'],
    ['enforcement-certificate-expired', '《行政处罚法》第四十二条'],
    ['recording-room-without-picture', '活动方案第5项目标任务'],
    ['system-posted-before-issued', '活动方案第7项目标任务'],
    ['no-recording-scenes', '国办发〔2018〕118号'],
    ['record-by-other-means', '国办发〔2018〕118号'],
  ])('%s: %s', (code, rule) => expect(refusals[code]).toContain(rule));
});
