import type { FollowerStanding, GroupStanding, ProofStanding, Standing } from './standing.rules.js';

export const ALARMS = [
  'proof-stopped',
  'proof-late',
  'follower-failing',
  'follower-unattended',
  'follower-late',
  'tables-differ',
  'notices-undelivered',
] as const;

/** Something is wrong: what, and what a person can do about it. */
export interface Alarm {
  readonly code: (typeof ALARMS)[number];
  readonly says: string;
  readonly remedy: string;
}

/** A follower that works is a second behind at most. */
export const LATE_SECONDS = 60;

/** The gravest first. */
export const alarmsOf = ({ followers, proof, groups, undelivered }: Standing): Alarm[] => [
  ...ofProof(proof),
  ...followers.flatMap(ofFollower),
  ...groups.flatMap(ofGroup),
  ...ofPost(undelivered),
];

const ofPost = (undelivered: number): Alarm[] =>
  undelivered === 0
    ? []
    : [
        {
          code: 'notices-undelivered',
          says: `有${undelivered}条通知未能送达，系统不再重试。`,
          remedy: '请到“通知投递”查看原因，排除后由系统管理员重新发送。',
        },
      ];

/** What stops by itself goes on by itself; what was stopped on purpose waits for a person. */
const ofProof = ({ alarms }: ProofStanding): Alarm[] =>
  alarms.map(({ part, code, said }) => ({
    code: part.endsWith('-watch') ? 'proof-late' : 'proof-stopped',
    says: `存证：${said.replace(/。$/, '')}。`,
    remedy: part.endsWith('-watch') ? GOES_ON : code === 'policy-unfit' ? AMEND : KEEP_AS_IT_IS,
  }));

const GOES_ON = '恢复运行后自动补上，不会遗漏。';
const AMEND = '请按提示改正存证规则文件，改正后自动继续签名。';
const KEEP_AS_IT_IS = '请保留现场，不要改动数据库，立即报告办公室负责人和审计人员。';

function ofFollower(follower: FollowerStanding): Alarm[] {
  const { title, behindEvents, behindSeconds, failing, heldBy } = follower;
  if (failing)
    return [
      {
        code: 'follower-failing',
        says: `“${title}”处理不下去，已经落后${behindEvents}条。`,
        remedy: '请到任务队列查看失败原因；原因排除后自动接着处理，不会遗漏。',
      },
    ];
  if (behindSeconds <= LATE_SECONDS || behindEvents === 0) return [];
  if (heldBy === undefined)
    return [
      {
        code: 'follower-unattended',
        says: `“${title}”没有程序在处理，已经落后${behindEvents}条。`,
        remedy: '请检查后台处理程序是否在运行，必要时重新启动系统；启动后自动接着处理，不会遗漏。',
      },
    ];
  return [
    {
      code: 'follower-late',
      says: `“${title}”落后超过一分钟，还有${behindEvents}条没有处理。`,
      remedy: '刚装入大量数据的，稍候即可；十分钟后仍不减少的，请到任务队列查看有无失败的任务。',
    },
  ];
}

function ofGroup({ title, driftCheck, rebuild }: GroupStanding): Alarm[] {
  const repaired = rebuild?.outcome === 'rebuilt' && rebuild.requestedAt > (driftCheck?.requestedAt ?? '');
  if (driftCheck?.outcome !== 'different' || repaired) return [];
  return [
    {
      code: 'tables-differ',
      says: `“${title}”与留痕不一致。`,
      remedy: '请先请审计人员记下不一致之处，再由系统管理员重建。',
    },
  ];
}
