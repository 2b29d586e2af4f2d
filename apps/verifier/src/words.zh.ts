/** 核验结果的中文语句。花括号内为具体数值。 */
export const chinese = {
  policy: '签名规则：存证主体 {origin}，见证机构 {count} 家，至少 {quorum} 家签名',
  'policy-of-export':
    '签名规则取自所核验的文件本身，其中的公钥由提供文件的一方选定；请用从别处取得的规则文件再核验一次',
  'policy-unreadable': '{name} 不是签名规则文件，无法核对签名',
  'no-policy':
    '缺少签名规则文件，无法核对签名：请从公开网站“留痕存证”页下载“签名规则文件”（policy.json），与本文件一起拖入',
  'unknown-file': '{name} 不是本程序认识的文件',
  'doubled-file': '{name} 与另一份同类文件重复，只能核验其中一份',
  'unreadable-file': '{name} 无法读取：{error}',
  'absent-file': '没有这个文件或文件夹：{name}',
  'nothing-given': '没有提供需要核验的文件',
  'no-events': '{name} 中没有 events.ndjson',
  'several-histories': '一次只能核验一份历史，现有 {count} 份',
  broke: '核验中断：{error}',
  'empty-history': 'events.ndjson 中没有记录',
  lines: '{count} 行记录均可读取，格式无误',
  'lines-differ': '第 {line} 行不是一条格式无误的记录',
  order: '序号从 0 到 {last}，连续无缺',
  'order-differ': '第 {line} 行的序号应为 {expected}，实为 {found}（共 {wrong} 处）',
  envelopes: '{count} 条记录的封面均为规范格式',
  'envelopes-differ': '序号 {index} 的封面或者内容不是规范格式（共 {wrong} 处）',
  payloads: '{count} 条记录的内容与封面上的校验值一致',
  'payloads-differ': '序号 {index}（{stream} 第 {version} 条，编号 {id}）的内容与封面上的校验值不一致（共 {wrong} 处）',
  chains: '{count} 个事项的记录各自首尾相连，无缺无重',
  'chains-differ':
    '序号 {index}（{stream} 第 {version} 条，编号 {id}）没有接上该事项的前一条（第 {before} 条，序号 {beforeIndex}）：两条之间有改动、缺失或者重复（共 {wrong} 处）',
  ids: '{count} 个记录编号没有重复',
  'ids-differ': '序号 {index} 的编号 {id} 重复（共 {wrong} 处）',
  erased: '{count} 条记录的内容已经依法删除，均有删除记录为据（共 {orders} 次）',
  'erased-without-order': '序号 {index}（编号 {id}）的内容不在，历史中没有删除它的记录（共 {count} 条）',
  sealed: '{count} 条投诉人的信息封存在本县，导出中不含内容，其校验值已经核对连续',
  'ordered-not-erased': '有 {count} 条记录已经记为删除，内容仍在',
  'no-checkpoints': '缺少存证点 checkpoints.txt：没有签名可以核对',
  'checkpoints-signed': '{count} 个存证点均有 {name} 的有效签名',
  'checkpoint-not-a-checkpoint': '存证点 {name} 格式有误',
  'checkpoint-other-origin': '存证点 {name} 属于另一个存证主体',
  'checkpoint-wrong-signature': '存证点 {name} 上的签名无效',
  'checkpoint-not-signed-by-log': '存证点 {name} 没有签名规则所列存证密钥的签名',
  'checkpoints-disordered': '存证点 {name}（{size} 条）比前一个存证点小',
  'checkpoint-alone': '存证点 {name}（{size} 条）签名有效',
  witnessed: '最新存证点（{size} 条）有 {count} 家见证机构签名，规则要求 {quorum} 家：{names}',
  'too-few-witnesses': '存证点（{size} 条）只有 {count} 家见证机构签名，规则要求 {quorum} 家',
  unwitnessed: '未经见证：按签名规则，存证点（{size} 条）不要求见证机构签名，无从防止向不同的人出示不同的历史',
  'earlier-too-few-witnesses': '有 {count} 个较早的存证点见证签名不足，已由最新存证点一并证明',
  roots: '按记录重新计算，与 {count} 个存证点全部一致（最新 {size} 条），各存证点前后延续',
  'root-differs': '前 {size} 条记录重新计算的结果与存证点 {name} 不一致：其中有记录被改动、增加、删除或者调换',
  'root-beyond': '存证点 {name} 证明曾有 {size} 条记录，现在只有 {count} 条：有记录被删除',
  'root-not-reached': '存证点 {name}（{size} 条）无法核对：记录在第 {count} 条之后无法读取',
  older: '与以前保存的存证点 {name}（{size} 条）前后延续',
  'older-differs': '与以前保存的存证点 {name} 不一致：前 {size} 条记录在那以后被改动',
  'older-beyond': '以前保存的存证点 {name} 证明曾有 {size} 条记录，现在只有 {count} 条：有记录被删除',
  'older-empty': '以前保存的存证点文件 {name} 中没有可以读取的存证点',
  'older-without-history': '存证点 {name} 没有可以对照的历史',
  'tail-unsigned': '最后 {count} 条记录在最新存证点之后，还没有签名',
  'tail-late': '最后 {count} 条记录在最新存证点之后，其中 {late} 条已经超过五分钟仍然没有签名',
  'stored-hashes': '{count} 条记录存放的校验值与重新计算的结果一致',
  'stored-hash-differs':
    '序号 {index}（{stream} 第 {version} 条，编号 {id}）存放的校验值与重新计算的结果不一致（共 {wrong} 处）',
  'event-unlogged': '记录 {id}（{stream} 第 {version} 条）是事后插入的，不在存证序列之中（共 {count} 条）',
  'database-unreadable': '数据库无法读取：{error}',
  tiles: '{count} 个哈希分块文件与重新计算的结果一致',
  'tile-differs': '哈希分块 {path} 与重新计算的结果不一致，从序号 {index} 开始',
  'tile-beyond': '哈希分块 {path} 在这些记录中没有对应（共 {count} 个）',
  'tiles-lacking': '缺少 {count} 个哈希分块文件',
  bundle: '抽取公示包 {name}：重新抽取一遍，{count} 项核对全部一致',
  'bundle-frozen': '抽取公示包 {name}：公示前可以核对的 {count} 项全部一致，公示以后才能核对结果',
  'bundle-differs': '抽取公示包 {name}：{check} 不一致，位置 {at}，应为 {expected}，实为 {found}',
  'bundle-open': '抽取公示包 {name}：{check} 无法核对（{because}）',
  'bundle-alone': '抽取公示包 {name} 没有与历史对照：只证明公示包自身前后一致',
  'bundle-missing-reveals': '抽取公示包 {name}：{parties} 没有公开承诺的数值',
  'bundle-replaced': '抽取公示包 {name}：抽取以后替换单位 {objects} 次，替换监督人员 {supervisors} 次',
  'bundle-proof': '抽取公示包 {name}：{event} 的记录在存证点（{size} 条）之内，序号 {index}',
  'bundle-proof-differs': '抽取公示包 {name}：{event} 的存在证明不成立',
  'bundle-proof-unreadable': '抽取公示包 {name}：{event} 的存在证明无法识别',
  'bundle-without-keys':
    '抽取公示包 {name} 附有存在证明，缺少签名规则文件，无法核对：请从公开网站“留痕存证”页下载“签名规则文件”（policy.json），与本文件一起拖入',
  'bundle-proof-content':
    '抽取公示包 {name}：存在证明只说明该抽取的锁定和执行已经列入历史，不能说明所记内容就是本公示包的内容；要核对内容，请与导出的完整历史一并核验',
  'draw-recorded': '抽取公示包 {name} 与历史中 {drawId} 的锁定、抽取、替换记录一致',
  'draw-not-recorded': '抽取公示包 {name}：历史中没有抽取 {drawId}',
  'draw-recorded-otherwise': '抽取公示包 {name} 与历史中 {drawId} 的记录不一致：{at}',
  'draw-inspected': '抽取 {drawId}：名录内 {count} 个单位的上次抽查日期与历史中已经结束的检查一致',
  'draw-inspected-otherwise':
    '抽取 {drawId}：单位 {unit} 的上次抽查日期与历史不一致，应为 {expected}（空白为没有），实为 {found}',
  'draw-rotation': '抽取 {drawId}：{count} 条轮换回避与历史中上一次公示的抽取一致',
  'draw-rotation-otherwise':
    '抽取 {drawId}：轮换回避与历史中上一次公示的抽取不一致，应有 {expected}，实有 {found}（空白为没有）',
  'draw-past-erased': '抽取 {drawId}：历史中有内容已经依法删除，无法核对上次抽查日期和轮换回避',
  'freeze-witnessed':
    '抽取 {drawId}：{quorum} 个见证方在 {at} 以前已经见证锁定名单，早于公共信标第 {round} 轮产生的时间 {due}',
  'freeze-witnessed-late':
    '抽取 {drawId}：{quorum} 个见证方到 {at} 才见证锁定名单，不早于公共信标第 {round} 轮产生的时间 {due}',
  'freeze-not-witnessed': '抽取 {drawId}：历史中没有 {quorum} 个见证方对锁定名单的见证，无法核对见证是否早于公共信标',
  'freeze-round-unknown': '抽取 {drawId}：不知道所用公共信标的参数，无法核对见证是否早于公共信标',
  'freeze-unwitnessed': '抽取 {drawId}：签名规则不要求外部见证，锁定名单早于公共信标只有本系统自己的签名为证',
  'draw-voided': '抽取 {drawId} 已经作废',
  'draw-census': '历史中锁定抽取 {frozen} 次，执行 {executed} 次，公示 {published} 次，作废 {voided} 次',
  'bundle-lacking': '历史中已经公示的抽取 {drawId} 没有公示包（共缺 {count} 个）',
  gates:
    '法制审核：历史中作出决定 {decided} 件，其中 {reviewed} 件都在法制审核通过、集体讨论同意以后作出，{unneeded} 件事先判定不需要法制审核',
  'decision-untested':
    '法制审核：{stream} 第 {version} 条（序号 {index}）作出决定以前没有判定是否需要法制审核（共 {wrong} 件）',
  'decision-unsubmitted':
    '法制审核：{stream} 第 {version} 条（序号 {index}）没有送审，或者退回以后没有重新送审，就作出了决定（共 {wrong} 件）',
  'decision-unreviewed':
    '法制审核：{stream} 第 {version} 条（序号 {index}）没有通过法制审核就作出了决定（共 {wrong} 件）',
  'decision-undiscussed':
    '法制审核：{stream} 第 {version} 条（序号 {index}）没有经集体讨论同意就作出了决定（共 {wrong} 件）',
  'decision-twice': '法制审核：{stream} 第 {version} 条（序号 {index}）对同一案件又作出决定（共 {wrong} 件）',
  'decision-after-drop': '法制审核：{stream} 第 {version} 条（序号 {index}）对已经撤销的案件作出决定（共 {wrong} 件）',
  'gate-necessary-before':
    '法制审核：{stream} 第 {version} 条（序号 {index}）没有经法制审核就作出了决定，而同一案号此前已经判定应当审核（共 {wrong} 件）',
  'gate-test-otherwise':
    '法制审核：{stream} 第 {version} 条（序号 {index}）有一项判定为“是”，却判定为不需要法制审核（共 {wrong} 件）',
  'gate-pass-with-problem':
    '法制审核：{stream} 第 {version} 条（序号 {index}）没有对七个方面逐项审核，或者有问题而通过（共 {wrong} 件）',
  'gate-reviewed-by-handler':
    '法制审核：{stream} 第 {version} 条（序号 {index}）由承办或者承办过本案的人审核通过（共 {wrong} 件）',
  'gate-reviewed-by-submitter':
    '法制审核：{stream} 第 {version} 条（序号 {index}）由送审或者补充过材料的人审核通过（共 {wrong} 件）',
  'gate-elsewhere': '法制审核：{stream} 第 {version} 条（序号 {index}）记的是另一个案件的决定（共 {wrong} 件）',
  'gate-content-erased':
    '法制审核：案件的 {count} 条记录内容已经依法删除，先审核、后讨论、再决定的次序已经核对，是否由承办人自己审核、逐项判定的回答没有核对',
  proof: '单条证明 {name}：序号 {index} 的记录在存证点（{size} 条）之内',
  'proof-unreadable': '{name} 不是单条证明',
  'proof-without-event': '单条证明 {name} 没有附记录，也没有可以对照的历史',
  'proof-event-differs': '单条证明 {name}：所附记录的内容与封面不一致',
  'proof-other-event': '单条证明 {name}：所附记录与历史中同一序号的记录不同',
  'proof-without-content': '单条证明 {name} 所附记录只有封面，没有内容，内容未经核对',
  'proof-without-keys': '单条证明 {name}：序号 {index} 的记录与证明中的存证点（{size} 条）一致，存证点的签名没有核对',
  'proof-differs': '单条证明 {name} 不成立：序号 {index} 的记录不在存证点（{size} 条）之内',
  receipt: '回执 {name}：所列 {count} 条记录均在历史之中，承诺已经兑现',
  'receipt-unreadable': '{name} 不是回执',
  'no-receipt-key': '签名规则中没有回执公钥，无法核对回执 {name}',
  'receipt-not-signed': '回执 {name} 的签名无效',
  'receipt-proved': '回执 {name} 的记录 {id} 有单条证明，确在历史之中',
  'receipt-without-history':
    '回执 {name} 签名有效，确由本系统出具；所列记录中有 {count} 条还没有核对是否列入历史，请把这些记录的单条证明或者导出的历史一起拖入',
  'promise-broken': '回执 {name} 承诺记录 {id} 最迟 {by} 列入历史，此后见证的存证点（{size} 条）中没有它',
  'promised-not-found': '回执 {name} 的记录 {id} 不在历史之中，也没有 {by} 之后见证的存证点可以判断',
  'promised-unsigned': '回执 {name} 的记录 {id} 在最新存证点之后，还没有签名，不能算已经列入历史',
  'limit-never-submitted': '查不出：从未录入系统的事情',
  'limit-true-record': '查不出：如实记录下来的假话',
  'limit-last-seconds': '查不出：最新见证以后的改动，除非持有回执',
  'limit-collusion': '查不出：签名方与规定数量的见证机构串通',
} as const;

/** 抽取公示包所证明的记录的名称。 */
export const chineseNames = { DrawFrozen: '锁定名单', DrawExecuted: '抽取结果' } as const;

export type Code = keyof typeof chinese;
export type Words = Readonly<Record<Code, string>>;
