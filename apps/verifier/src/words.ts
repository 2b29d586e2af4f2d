import type { Facts, Line, Outcome } from './report.js';
import { english } from './words.en.js';
import { chinese, type Words } from './words.zh.js';

export type Language = 'zh' | 'en';

const WORDS: Readonly<Record<Language, Words>> = { zh: chinese, en: english };

const MARKS: Readonly<Record<Language, Readonly<Record<Outcome, string>>>> = {
  zh: { ok: '相符', failed: '不符', missing: '未核', note: '说明' },
  en: { ok: 'ok', failed: 'FAILED', missing: 'MISSING', note: 'note' },
};

/** What was checked, in one sentence. */
export const sentence = ({ code, facts }: Pick<Line, 'code' | 'facts'>, language: Language): string =>
  filled(WORDS[language][code], facts);

export const mark = (outcome: Outcome, language: Language): string => MARKS[language][outcome];

const filled = (words: string, facts: Facts): string =>
  words.replaceAll(/\{(\w+)\}/g, (_, name: string) => plain(String(facts[name] ?? '')));

/** What a file says must not be able to forge lines of this program's output. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u00b7').slice(0, 300);
