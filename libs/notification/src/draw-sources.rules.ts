/** What the office does for each source of a seed. */
const SOURCES: Readonly<Record<string, string>> = {
  dice: '投掷骰子',
  lottery: '录入开奖号码',
  drand: '录入公共信标',
  reveal: '等候外部参与方揭示',
};

export const sourcesInWords = (kinds: readonly string[]): string =>
  [...new Set(kinds)].map((kind) => SOURCES[kind] ?? kind).join('、');
