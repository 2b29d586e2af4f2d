import { momentOf, officialDate } from '@app/calendar';
import { html, type Markup } from '@app/http';
import { CODE, TEST } from './rules.js';

/** A notice as it is delivered. */
export interface Letter {
  readonly id: string;
  readonly kind: string;
  readonly late: boolean;
  readonly text: string;
  readonly link: string;
  readonly at: Date;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const LABELS: Readonly<Record<string, string>> = {
  deadline: '期限提醒',
  request: '申请待办',
  assignment: '任务通知',
  result: '办理结果',
  escalation: '督办通知',
  announcement: '通知公告',
  [TEST]: '测试消息',
  [CODE]: '邮箱验证',
};

export const labelOf = ({ kind, late }: Pick<Letter, 'kind' | 'late'>): string =>
  kind === 'deadline' && late ? '逾期提醒' : (LABELS[kind] ?? '工作通知');

/** An address people can follow. Links of notices are paths of the console. */
export const addressOf = (publicUrl: string, link: string): string =>
  `${publicUrl.replace(/\/+$/, '')}/${link.replace(/^\/+/, '')}`;

const LONGEST_SUBJECT = 80;

/** One line, whatever stands in the text: a line break would begin another header. */
const oneLine = (text: string): string => {
  const line = [...text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')];
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT).join('')}…` : line.join('');
};

const ENDING = '本邮件由系统自动发送，请勿回复。接收方式可在系统右上角“通知接收设置”中调整。';

interface Part {
  readonly heading?: string;
  readonly letters: readonly Letter[];
}

interface Addressed {
  readonly name: string;
  readonly publicUrl: string;
  /** When it is written. */
  readonly day: string;
}

export function singleMail(letter: Letter, to: Addressed): MailText {
  return { subject: oneLine(`【${labelOf(letter)}】${letter.text}`), ...written([{ letters: [letter] }], to) };
}

/** 每日汇总: what is overdue first, then kind by kind. */
export function digestMail(letters: readonly Letter[], to: Addressed): MailText {
  const late = letters.filter((letter) => letter.late);
  const rest = letters.filter((letter) => !letter.late);
  const labels = [...new Set(rest.map(labelOf))];
  const parts: Part[] = [
    ...(late.length > 0 ? [{ heading: '已逾期事项', letters: late }] : []),
    ...labels.map((heading) => ({ heading, letters: rest.filter((letter) => labelOf(letter) === heading) })),
  ];
  const overdue = late.length > 0 ? `，其中逾期${late.length}项` : '';
  const subject = oneLine(`【通知汇总】${officialDate(to.day)}：共${letters.length}项${overdue}`);
  return { subject, ...written(parts, to) };
}

const written = (parts: readonly Part[], to: Addressed): Omit<MailText, 'subject'> => ({
  text: plainText(parts, to),
  html: `<!doctype html>${simpleHtml(parts, to).text}`,
});

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const headingOf = (heading: string, index: number): string => `${NUMERALS[index] ?? index + 1}、${heading}`;

function plainText(parts: readonly Part[], { name, publicUrl, day }: Addressed): string {
  const body = parts.flatMap(({ heading, letters }, index) => [
    ...(heading === undefined ? [] : [headingOf(heading, index)]),
    ...letters.flatMap((letter, number) => [
      `　　${letters.length > 1 ? `${number + 1}. ` : ''}${letter.text}`,
      `　　（${momentOf(letter.at)}）前往办理：${addressOf(publicUrl, letter.link)}`,
    ]),
    '',
  ]);
  return [`${name}：`, ...body, officialDate(day), '', ENDING, ''].join('\n');
}

const item = (letter: Letter, publicUrl: string): Markup =>
  html`<li style="margin:0 0 12px">
    <span style="${letter.late ? 'color:#b42318' : ''}">${letter.text}</span><br /><span style="color:#595959"
      >${momentOf(letter.at)}</span
    >　<a href="${addressOf(publicUrl, letter.link)}">前往办理</a>
  </li>`;

const simpleHtml = (parts: readonly Part[], { name, publicUrl, day }: Addressed): Markup =>
  html`<html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <title>通知</title>
    </head>
    <body
      style="margin:0;padding:16px;font:15px/1.8 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#1f1f1f"
    >
      <p>${name}：</p>
      ${parts.map(
        ({ heading, letters }, index) =>
          html`${
              heading === undefined
                ? undefined
                : html`<h2 style="font-size:16px;margin:16px 0 8px">${headingOf(heading, index)}</h2>`
            }
            <ol style="padding-left:24px">
              ${letters.map((letter) => item(letter, publicUrl))}
            </ol>`,
      )}
      <p>${officialDate(day)}</p>
      <p style="color:#595959;font-size:13px">${ENDING}</p>
    </body>
  </html>`;
