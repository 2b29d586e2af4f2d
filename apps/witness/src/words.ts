/** What the program says, to the clerk of the body that runs it. */
export const chinese = {
  usage: `玉衡见证程序：为法治办的留痕历史作见证。记住上一次见过的历史，只为在它后面接着写的历史签名。

用法：node yuheng-witness.mjs <命令> [选项]

  init  --name <名称>     第一次使用：生成密钥，显示本单位的验证码
  trust --log <验证码>    登记一个要见证的历史（名称与验证码不同的，加 --origin <名称>）
  serve                   开始见证（--port 端口，默认8460；--host 地址，默认0.0.0.0）
  show                    显示本单位的验证码和每个历史最近一次见证

选项
  --folder <文件夹>       密钥和记录存放处，默认为当前目录下的 witness
  --lang en               英文显示
  --help                  显示本说明`,
  missing: (option: string) => `缺少 --${option}`,
  unknown: (what: string) => `不认识 ${what}`,
  badName: (name: string) => `名称“${name}”不能用：不能有空格、加号和换行，例如 witness.example/a`,
  badOrigin: (origin: string) => `历史的名称“${origin}”不能用：应为一行文字，例如 wuyang.example/history`,
  badLogKey: '验证码不完整或抄错了：应形如 名称+八位校验+一串字母数字',
  badPort: (port: string) => `端口“${port}”不能用：应为 0 至 65535 之间的整数`,
  exists: (folder: string) => `文件夹 ${folder} 里已经有密钥，不再生成`,
  notBegun: (folder: string) => `文件夹 ${folder} 里没有密钥：请先运行 init`,
  unreadable: (file: string) => `${file} 读不出来，可能损坏：请不要另建，先查明原因`,
  lost: (origin: string) =>
    `${origin} 的见证记录不见了。没有记录就不知道见过什么，不能当作第一次见证。请查明原因；确实找不回来的，另建文件夹、生成新密钥，并告知对方`,
  inUse: (pid: string) =>
    `文件夹正由另一个见证程序使用（进程 ${pid}）。同一份记录只能由一个程序使用；如果它刚刚异常中断，请在30秒后重试`,
  portTaken: (port: number) => `端口 ${port} 已被占用：请用 --port 另指一个`,
  created: '已生成密钥。请把下面的验证码告知对方：',
  keepSafe: (folder: string) => `密钥在 ${folder} 中，只有本单位可以接触。不要复制到别处使用，也不要用旧的备份覆盖。`,
  trusted: (origin: string) => `已登记 ${origin}。见证程序正在运行的，请重新启动使其生效。`,
  trustedBefore: (origin: string) => `${origin} 早已登记，没有改动。`,
  serving: (host: string, port: number) => `正在见证，地址 http://${host}:${port}/ ，按 Ctrl-C 停止。`,
  nothingTrusted: '还没有登记任何历史：请先运行 trust。',
  stopped: '已停止。',
  name: '名称',
  key: '验证码',
  log: '历史',
  never: '还没有见证过',
  last: (size: number, root: string, at: string) => `最近一次见证：第 ${size} 条为止，校验值 ${root}，${at}`,
  broken: (reason: string) => `没有见证，程序出错：${reason}`,
  cosigned: (from: number, to: number) => (from === to ? `再次见证，${to} 条` : `见证，由 ${from} 条到 ${to} 条`),
  refused: {
    malformed: '格式不对，不予见证',
    'unknown-origin': '没有登记这个历史，不予见证',
    'bad-signature': '没有对方的有效签名，不予见证',
    'other-size': '对方以为的上一次见证与本程序的记录不同，已告知本程序的记录',
    fork: '警报：条数相同而内容不同，对方的历史被改写过，不予见证',
    'not-consistent': '警报：不能证明是接着上一次见证写的，不予见证',
  },
};

export type Words = typeof chinese;

export const english: Words = {
  usage: `Yuheng witness: cosigns the history of a rule-of-law office. It remembers the history it last saw and
cosigns only one that continues it.

usage: node yuheng-witness.mjs <command> [options]

  init   --name <name>                    first use: makes the key, prints the public verifier key
  trust  --log <vkey>                     adds a history to be witnessed (--origin if not the key's name)
  serve  [--port 8460] [--host 0.0.0.0]   begins to witness
  show                                    prints the verifier key and what was cosigned last

options
  --folder <folder>   where key and records lie, by default ./witness
  --lang en           English
  --help              this text`,
  missing: (option) => `--${option} is missing`,
  unknown: (what) => `unknown: ${what}`,
  badName: (name) => `the name "${name}" does not do: no spaces, plus signs or line ends, as in witness.example/a`,
  badOrigin: (origin) => `the origin "${origin}" does not do: one line of text, as in wuyang.example/history`,
  badLogKey: 'the verifier key is incomplete or miscopied: name+eight digits+letters and digits',
  badPort: (port) => `the port "${port}" does not do: a number from 0 to 65535`,
  exists: (folder) => `there is a key in ${folder} already; no other was made`,
  notBegun: (folder) => `there is no key in ${folder}: run init first`,
  unreadable: (file) => `${file} cannot be read and may be damaged: find out why before anything else`,
  lost: (origin) =>
    `the record of ${origin} is gone. Without it nobody knows what was cosigned, and it must not count as a first time. Find out why; if it is lost for good, begin another folder with a new key and tell the log`,
  inUse: (pid) =>
    `another witness works in this folder (process ${pid}). One record, one program; if it has just crashed, try again in 30 seconds`,
  portTaken: (port) => `port ${port} is taken: name another with --port`,
  created: 'The key is made. Tell the log this verifier key:',
  keepSafe: (folder) =>
    `The key lies in ${folder}, for your body alone. Never use a copy, never put an old backup over it.`,
  trusted: (origin) => `${origin} is trusted. A running witness knows it after a restart.`,
  trustedBefore: (origin) => `${origin} was trusted before; nothing changed.`,
  serving: (host, port) => `Witnessing at http://${host}:${port}/ , Ctrl-C stops.`,
  nothingTrusted: 'No history is trusted yet: run trust first.',
  stopped: 'Stopped.',
  name: 'Name',
  key: 'Verifier key',
  log: 'History',
  never: 'nothing cosigned yet',
  last: (size, root, at) => `last cosigned: size ${size}, root ${root}, ${at}`,
  broken: (reason) => `not cosigned, something failed: ${reason}`,
  cosigned: (from, to) => (from === to ? `cosigned ${to} again` : `cosigned from ${from} to ${to}`),
  refused: {
    malformed: 'malformed, refused',
    'unknown-origin': 'unknown origin, refused',
    'bad-signature': 'no valid signature of the log, refused',
    'other-size': 'the log took another size for the last cosigned; told it ours',
    fork: 'ALARM: same size, other content: the history was rewritten. Refused',
    'not-consistent': 'ALARM: not proven to continue what was cosigned last. Refused',
  },
};
