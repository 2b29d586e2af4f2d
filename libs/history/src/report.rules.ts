/** What does not hold: rows that are missing or there twice, a column that was changed, or rows that do not join. */
export type Aspect =
  | 'missing'
  | 'duplicate'
  | 'body-or-salt'
  | 'erased-unordered'
  | 'not-erased'
  | 'remainder'
  | 'payload-hash'
  | 'prev-hash'
  | 'link'
  | 'envelope-or-hash'
  | 'envelope'
  | 'hash'
  | 'seq'
  | 'receipt';

/** The first place where the history does not hold. */
export interface Break {
  readonly stream: string;
  readonly version: number;
  readonly aspect: Aspect;
}

export interface Verification {
  readonly events: number;
  readonly streams: number;
  /** Events whose content was erased; their place in the chain still holds. */
  readonly erased: number;
  readonly receipts: number;
  readonly broken?: Break;
}

/** What is wrong, in words, with the column's own name beside it for whoever looks into the database. */
const FAULTS: Readonly<Record<Aspect, string>> = {
  missing: '缺少这一条记录（被删除，或者被改到了别处）',
  duplicate: '同一位置有两条记录，或者版本号不合法（version）',
  'body-or-salt': '记录内容与内容校验值不符（body 或者 salt 被改动）',
  'erased-unordered': '内容被删除，而历史中没有删除它的决定（body 和 salt 被清空）',
  'not-erased': '历史中有删除它的决定，内容却仍在（body 和 salt 被写回）',
  remainder: '内容已依法删除，其余内容与删除决定所载不符（erased_payload 被改动）',
  'payload-hash': '内容校验值被改动（payload_hash）',
  'prev-hash': '上一条校验值被改动（prev_hash）',
  link: '与上一条记录不衔接（上一条被替换，或者次序被调换）',
  'envelope-or-hash':
    '时间、人员、类型、编号或者校验值被改动，也可能是内容连同其校验值一并被改动（id、type、schema_version、at、actor、payload_hash、hash 之一）',
  envelope:
    '时间、人员、类型或者编号被改动，也可能是内容连同其校验值一并被改动（id、type、schema_version、at、actor、payload_hash 之一）',
  hash: '本条校验值被改动（hash）',
  seq: '记录的序号与索引不一致（seq 被改动，或者末尾的记录被删除）',
  receipt: '与办理人收到的回执不一致（记录被替换，或者末尾的记录被删除）',
};

export const faultOfAspect = (aspect: Aspect): string => FAULTS[aspect];

export const faultIn = ({ stream, version, aspect }: Break): string => `${stream} 第${version}条：${FAULTS[aspect]}`;

/** One line for each thing that was checked, and one for what this check cannot see. */
export function linesOf({ events, streams, erased, receipts }: Verification): string[] {
  return [
    `办理过程连续：${streams}个事项，共${events}条记录，版本逐条相接，没有重复和缺失`,
    `内容校验：逐条重算，内容与校验值一致${erased > 0 ? `（其中${erased}条内容已依法删除，逐条对应删除决定，只核对其位置）` : ''}`,
    '记录校验：逐条重算时间、人员、类型、编号的校验值，全部一致',
    '前后衔接：每条记录都含有上一条的校验值，全部衔接',
    '先后次序：每条记录的序号与办理当时登记的一致',
    `回执：${receipts}份回执中的校验值与记录一致`,
  ];
}

/** What the chains alone cannot see. */
export const LIMIT_OF_CHAINS =
  '说明：整个事项或者末尾的记录连同回执、登记一并被删除的，本次核验不能发现，须在服务器上与已签名的存证点比对';
