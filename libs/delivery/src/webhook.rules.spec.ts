import { createHmac } from 'node:crypto';
import { Rejection } from '@app/eventing';
import { Formats } from './channels.js';
import {
  bodyOf,
  hostOf,
  outcomeOf,
  readTemplate,
  signedHeaders,
  signedUrl,
  type Format,
  type Template,
} from './webhook.rules.js';

const formats = new Formats();
const format = (code: string): Format => formats.find(code)!;
const words = {
  ...{ id: 'd1', kind: 'deadline', label: '期限提醒', title: '【期限提醒】还剩3天', late: 'false' },
  ...{ text: '还剩3天：[点我](http://x) @all "引号"', url: 'https://yh.example.cn/issues/1', time: '2022-05-10' },
};
const refused = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Rejection ? error.code : error;
  }
};

describe('a message to a group', () => {
  it('is written as 企业微信 and 钉钉 take it, and nobody’s text becomes a link or a mention', () => {
    const body = (code: string) =>
      JSON.parse(bodyOf(format(code), format(code).body, words)) as Record<string, unknown>;
    expect(body('wecom-markdown')).toEqual({
      msgtype: 'markdown',
      markdown: {
        content:
          '**【期限提醒】**\n还剩3天：［点我］(http://x) ＠all "引号"\n[前往办理](https://yh.example.cn/issues/1)',
      },
    });
    expect(body('wecom-text')).toMatchObject({ msgtype: 'text', text: { content: expect.stringContaining('[点我]') } });
    expect(body('dingtalk-markdown')).toMatchObject({ msgtype: 'markdown', markdown: { title: '【期限提醒】' } });
    expect(body('json')).toMatchObject({ id: 'd1', late: 'false', text: words.text });
  });
  it('is cut in its text when the receiver takes no more', () => {
    const long = bodyOf(format('wecom-text'), format('wecom-text').body, { ...words, text: '长'.repeat(3000) });
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(2048);
    expect(JSON.parse(long)).toMatchObject({ text: { content: expect.stringMatching(/长……\nhttps:/) } });
  });
  it('carries an HMAC of timestamp and body, 钉钉 also one in its address', () => {
    const expected = createHmac('sha256', 'key').update('1652148000.{}').digest('hex');
    expect(signedHeaders('key', 1652148000, '{}', 'd1')).toMatchObject({
      'X-Yuheng-Delivery': 'd1',
      'X-Yuheng-Timestamp': '1652148000',
      'X-Yuheng-Signature': `sha256=${expected}`,
    });
    const url = new URL(signedUrl('https://oapi.example.cn/robot?a=1', format('dingtalk-markdown'), 'key', 1652148000));
    expect(url.searchParams.get('timestamp')).toBe('1652148000000');
    const sign = createHmac('sha256', 'key').update('1652148000000\nkey').digest('base64');
    expect(url.searchParams.get('sign')).toBe(sign);
  });
});

describe('a template of one’s own', () => {
  it('is JSON that says where the text goes', () => {
    const own: Template = readTemplate('{"msg":"{label}：{text}","to":["{kind}"]}');
    expect(JSON.parse(bodyOf(format('json'), own, { ...words, text: '"}' }))).toEqual({
      msg: '期限提醒："}',
      to: ['deadline'],
    });
    expect(refused(() => readTemplate('text: {text}'))).toBe('template-not-json');
    expect(refused(() => readTemplate('["{text}"]'))).toBe('template-not-json');
    expect(refused(() => readTemplate('{"a":"{texts}"}'))).toBe('template-word-unknown');
    expect(refused(() => readTemplate('{"a":"hello"}'))).toBe('template-without-text');
  });
});

describe('an answer', () => {
  const wecom = (status: number, text: string) => outcomeOf(format('wecom-text'), status, text).is;

  it('of a robot says in its body whether it took the message', () => {
    expect(wecom(200, '{"errcode":0,"errmsg":"ok"}')).toBe('sent');
    expect(wecom(200, '{"errcode":93000,"errmsg":"invalid webhook url"}')).toBe('refused');
    expect(wecom(200, '{"errcode":45009,"errmsg":"api freq out of limit"}')).toBe('put-off');
    expect(wecom(200, 'null')).toBe('refused');
  });
  it('of any receiver asks for patience, refuses, or leads elsewhere, where we do not go', () => {
    const is = (status: number) => outcomeOf(format('json'), status, '').is;
    expect([204, 503, 429, 404, 302].map(is)).toEqual(['sent', 'put-off', 'put-off', 'refused', 'refused']);
  });
});

describe('an address', () => {
  it('is one of the web, without a password in it', () => {
    expect(hostOf('https://qyapi.example.cn:8443/cgi-bin/webhook/send?key=1')).toBe('qyapi.example.cn:8443');
    for (const url of ['ftp://x', 'file:///etc/passwd', 'javascript:alert(1)', 'qyapi.example.cn'])
      expect(refused(() => hostOf(url))).toBe('endpoint-address-unfit');
    expect(refused(() => hostOf('https://a:b@example.cn'))).toBe('endpoint-address-holds-password');
  });
});
