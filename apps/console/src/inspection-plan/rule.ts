/** 40% for 0.4, without the crumbs of binary fractions. */
export const percentWords = (share: string): string =>
  share === '' || Number.isNaN(Number(share)) ? share : `${Math.round(Number(share) * 1_000_000) / 10_000}%`;

const SHARE = /^ceil\((0(?:\.\d+)?|1(?:\.0+)?)\*N\)$/;
const PARTS = /^ceil\((\d+)\/(\d+)\*N\)$/;
const COUNT = /^(?:min\((\d+),N\)|(\d+))$/;

/** What a rule of the protocol reads like on paper: 40%, 3个, 全部, 不抽. What is none stays as it was typed. */
export function ruleWords(rule: string): string {
  if (rule === 'N') return '全部';
  const share = SHARE.exec(rule)?.[1];
  if (share !== undefined) return percentWords(share);
  const [, of, parts] = PARTS.exec(rule) ?? [];
  if (of !== undefined) return `${of}/${parts}`;
  const [, most, fixed] = COUNT.exec(rule) ?? [];
  const count = most ?? fixed;
  if (count === undefined) return rule;
  return Number(count) === 0 ? '不抽' : `${Number(count)}个`;
}

const HALF_WIDTH = 0xfee0;
/** Digits and signs as an input method leaves them: ４０％ is 40%. */
const plain = (typed: string): string =>
  typed.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - HALF_WIDTH)).replace(/\s/g, '');

/** The rule of the protocol for what was typed; text that means no rule is handed on, for the server to name. */
export function ruleFrom(typed: string): string {
  const text = plain(typed);
  if (/^(全部|全查|必查|100%|N)$/i.test(text)) return 'N';
  if (/^(不抽|0个?|0%|无)$/.test(text)) return '0';
  const percent = /^(\d{1,3}(?:\.\d{1,2})?)%$/.exec(text)?.[1];
  if (percent !== undefined && Number(percent) < 100) return `ceil(${Math.round(Number(percent) * 100) / 10_000}*N)`;
  const [, of, parts] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  if (of && parts) return `ceil(${of}/${parts}*N)`;
  const count = /^(\d{1,4})[个家户]?$/.exec(text)?.[1];
  return count === undefined ? typed.trim() : `min(${Number(count)},N)`;
}

/** Whether a draw will understand it. */
export const isRule = (typed: string): boolean => {
  const rule = ruleFrom(typed);
  return rule === 'N' || SHARE.test(rule) || PARTS.test(rule) || COUNT.test(rule);
};
