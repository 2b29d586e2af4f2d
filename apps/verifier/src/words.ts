import type { Facts, Line, Outcome } from './report.js';
import { english } from './words.en.js';
import { chinese, chineseNames, type Words } from './words.zh.js';

export type Language = 'zh' | 'en';

const WORDS: Readonly<Record<Language, Words>> = { zh: chinese, en: english };

/** What the codes of the formats are called in a sentence. */
const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh: chineseNames, en: {} };

const MARKS: Readonly<Record<Language, Readonly<Record<Outcome, string>>>> = {
  zh: { ok: '相符', failed: '不符', missing: '未核', note: '说明' },
  en: { ok: 'ok', failed: 'FAILED', missing: 'MISSING', note: 'note' },
};

/** What was checked, in one sentence. */
export const sentence = ({ code, facts }: Pick<Line, 'code' | 'facts'>, language: Language): string =>
  filled(WORDS[language][code], facts, NAMES[language]);

export const mark = (outcome: Outcome, language: Language): string => MARKS[language][outcome];

const filled = (words: string, facts: Facts, names: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (_, fact: string) => {
    const value = plain(String(facts[fact] ?? ''));
    return fact === 'event' ? (names[value] ?? value) : value;
  });

/** What a file says must not be able to forge lines of this program's output. */
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u00b7').slice(0, 300);
