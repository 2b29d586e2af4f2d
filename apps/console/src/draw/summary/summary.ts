import { seedOf } from '../seed';
import type { Draw } from '../draw';

/** 〔2026〕3号, as official papers number. */
export const numberWords = ({ label }: Pick<Draw, 'label'>): string => label.replace(/^(\d+)-(\d+)$/, '〔$1〕$2号');

const SHARE = /^ceil\((\d+(?:\.\d+)?)\*N\)$/;

/** A printed rule in words: 按40%抽取, 抽取3个, 全部抽取. */
export function ruleWords(rule: string): string {
  if (rule === 'N') return '全部检查';
  const share = SHARE.exec(rule)?.[1];
  if (share !== undefined) return `按${Math.round(Number(share) * 10_000) / 100}%抽取，不足一个的按一个`;
  const fixed = /^(?:min\()?(\d+)(?:,N\))?$/.exec(rule)?.[1];
  return fixed === undefined ? `按规则${rule}抽取` : `抽取${fixed}个`;
}

export const methodWord = (method: string | undefined): string => (method === 'comb' ? '按分值抽取' : '简单随机');

export interface Fingerprint {
  readonly word: string;
  readonly hash: string;
}

/** What can be written down of a draw so far, in the order in which it came about. */
export function fingerprints(draw: Draw): Fingerprint[] {
  return [
    { word: '名单指纹', hash: draw.manifestHash },
    { word: '种子', hash: seedOf(draw) },
    { word: '结果指纹', hash: draw.resultHash },
  ].filter((one): one is Fingerprint => one.hash !== undefined);
}
