import type { Certificate } from './certificate.rules.js';
import { MUTUAL_POOL, type Unpaired } from './mutual.rules.js';

/** 组长、组员: what the pools of the default two slots are called; any other goes by its own name. */
const POOLS: ReadonlyMap<string, string> = new Map([
  ['lead', '组长'],
  ['member', '组员'],
  [MUTUAL_POOL, '检查组'],
]);

export const poolName = (pool: string): string => POOLS.get(pool) ?? pool;

/** What a draw without a pairing records of it. */
export function unpairedInWords(unpaired: Unpaired, names: ReadonlyMap<string, string>) {
  if (unpaired.certificate) {
    const { certificate } = unpaired;
    return { certificate, sentence: shortageInWords(certificate, names) };
  }
  const { attempts } = unpaired;
  return { attempts, sentence: notFoundInWords(attempts) };
}

/** Two units that must not visit each other make the search hard: nothing found proves nothing. */
const notFoundInWords = (attempts: number): string =>
  `按照规则反复排列${attempts}次，没有找到一种不自查、不互相对查、不与上次重复、不违反回避的安排（没有找到不等于一定没有）。` +
  '请减少回避或者增加参加互查的单位后重新冻结名录，另行抽取；本次抽取保留备查。';

/** 无法配齐: the certificate of a draw that cannot be paired, in words a reader can check by counting (F5). */
export function shortageInWords(certificate: Certificate, names: ReadonlyMap<string, string>): string {
  const { pool, perObject, objects, supervisors, needed, capacity, openPairs, possible } = certificate;
  const units = objects.map((id) => names.get(id) ?? id).join('、');
  const others = openPairs > 0 ? `，其余人员除去应当回避的还可安排${openPairs}人次` : '';
  return (
    `抽中的${units}共${objects.length}个单位，每个单位需配备${perObject}名${poolName(pool)}，共需${needed}人次；` +
    `能够安排的只有${possible}人次（可以安排到这些单位的${supervisors.length}名${poolName(pool)}合计最多承担${capacity}人次${others}）。` +
    '监督人员不足，本次抽取不能完成。请补充监督人员后重新冻结名录，另行抽取；本次抽取保留备查。'
  );
}
