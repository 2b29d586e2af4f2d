import { digestMail, singleMail, type Letter } from './mail-text.js';

const to = { name: '孙一诺', publicUrl: 'https://yh.example.cn/', day: '2022-05-31' };
const letter = (text: string, more: Partial<Letter> = {}): Letter => ({
  ...{ id: text, kind: 'deadline', late: false, text, link: '/issues/1', at: new Date('2022-05-28T00:30:00Z') },
  ...more,
});

describe('a mail', () => {
  it('says in its subject what it is, and in plain text and HTML what is to be done and where', () => {
    const mail = singleMail(letter('还剩3天：问题清单，期限为2022年5月31日。'), to);
    expect(mail.subject).toBe('【期限提醒】还剩3天：问题清单，期限为2022年5月31日。');
    expect(mail.text).toContain('孙一诺：\n　　还剩3天');
    expect(mail.text).toContain('前往办理：https://yh.example.cn/issues/1');
    expect(mail.html).toContain('<a href="https://yh.example.cn/issues/1">前往办理</a>');
  });
  it('has a subject of one line and no markup of others, whatever stands in the text', () => {
    const mail = singleMail(letter('甲\r\nBcc: all@example.cn\u2028<script>alert(1)</script>'), to);
    expect(mail.subject).toBe('【期限提醒】甲 Bcc: all@example.cn <script>alert(1)</script>');
    expect(mail.html).not.toContain('<script>');
  });
  it('of a day groups what is overdue first', () => {
    const mail = digestMail(
      [letter('甲', { kind: 'result' }), letter('乙'), letter('丙', { late: true }), letter('丁', { kind: 'result' })],
      to,
    );
    expect(mail.subject).toBe('【通知汇总】2022年5月31日：共4项，其中逾期1项');
    expect(mail.text.match(/[一二三]、\S+|[甲乙丙丁]/g)).toEqual([
      ...['一、已逾期事项', '丙', '二、办理结果', '甲', '丁', '三、期限提醒', '乙'],
    ]);
  });
});
