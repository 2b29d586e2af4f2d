import type { Refusals } from '@app/eventing';

export const refusals: Refusals = {
  'issue-not-found': '整改台账中没有这一问题，可能网址有误。',
  'issue-already-reported': '该问题已经列入整改台账，不能重复上报。',
  'no-issues-to-import': '文件中的问题都已经列入整改台账，没有需要写入的内容。',
  'issue-campaign-unknown': '没有找到所属的提升年活动，问题应当列入一项已经启动的活动。',
  'issue-unit-not-in-campaign': '该单位不在本次活动的单位名单中，不能列入其整改台账。',
  'issue-source-not-yours':
    '本单位上报自查发现的问题；互查、案卷评查和投诉发现的问题由办公室登记；双随机抽查发现的问题由检查记录自动列入。',
  'issue-check-missing': '自查问题应当对应自查自纠台账中的一项具体内容。',
  'issue-check-not-applicable': '该项具体内容不适用于本单位，不能据此上报自查问题。',
  'issue-category-unknown': '问题类别应当从活动方案的主要任务中选择。',
  'issue-before-self-inspection': '自查阶段尚未开始，暂不能上报自查问题。',
  'issue-after-sign-off':
    '本单位自查结果已经分管领导签字上报，不能再增加自查问题。确需补报的，请联系办公室退回自查结果。',
  'issue-due-day-past': '期限{dueOn}早于今天（{today}），请另定不早于今天的日期。',
  'issue-not-claimed': '该问题尚未认领，应当先由责任单位认领。',
  'issue-already-claimed': '该问题已经认领，不需要再次认领。',
  'rectification-not-planned': '尚未制定整改措施，应当先明确整改措施和整改责任人。',
  'rectification-not-started': '整改尚未开始，应当先开始整改。',
  'rectification-already-started': '整改已经开始，不需要再次开始。',
  'rectification-not-submitted': '责任单位尚未提交整改结果，尚不能验收或者退回。',
  'rectification-under-verification': '整改结果已经提交，正在等待办公室验收，在退回之前不能改动。',
  'rectification-without-evidence': '提交整改结果应当附至少一份印证材料，没有印证材料的不得销号。',
  'rectification-evidence-unknown': '印证材料没有上传成功，或者不是本单位上传的，请重新上传后提交。',
  'issue-closed': '该问题已经销号，不能再办理。复查发现未整改到位的，由办公室重新列入整改。',
  'issue-merged': '该问题已经合并到第{into}号问题，不能再办理，请到第{into}号问题中办理。',
  'issue-merge-itself': '不能把问题合并到它自己，请选择另一个问题。',
  'issue-merge-into-unknown': '没有找到要合并到的问题，可能已经换了编号，请重新选择。',
  'issue-merge-elsewhere': '第{number}号问题属于其他单位或者其他活动，只有同一单位、同一活动的问题才能合并。',
  'issue-under-oversight':
    '第{number}号问题已经挂牌督办或者正在提请挂牌督办，不能并入其他问题。请先由办公室负责人决定是否挂牌或者摘牌，或者把另一个问题并入该问题。',
  'issue-merge-into-closed':
    '第{number}号问题已经销号，不能再并入其他问题。确属同一问题的，先由办公室将其重新列入整改。',
  'issue-merge-into-submitted':
    '第{number}号问题的整改结果正在等待验收，而要并入的问题整改时限（{dueOn}）较早。请先验收第{number}号问题，或者把第{number}号问题退回后再合并。',
  'issue-merge-paused': '第{number}号问题正在暂停计时，暂停期间不能合并。请先恢复该问题的计时，再合并。',
  'issue-merge-into-merged': '第{number}号问题自己已经合并到第{into}号问题，请直接合并到第{into}号问题。',
  'issue-responsible-not-of-unit': '“{responsible}”不是责任单位在用的账号，整改责任人应当是责任单位的人员。',
  'issue-after-evidence-not-yours': '整改后的材料由责任单位提供；办公室可以补充整改前的材料。',
  'duplicate-not-proposed': '这两个问题没有列为疑似重复，不需要记录不是重复。',
  'issue-not-closed': '该问题尚未销号，不需要重新列入整改。',
  'verifier-acts-for-unit': '验收、退回、重新列入整改和合并由办公室人员办理，责任单位人员不得验收本单位的整改结果。',
  'verifier-took-part':
    '您参与过该问题的上报或者整改，不得由您验收或者合并，请由办公室其他人员办理（整改与验收相分离）。',
  'issue-extension-already-requested': '已有一份延期申请正在等待审批，不能重复申请。',
  'issue-extension-not-requested': '该问题没有等待审批的延期申请；整改结果提交后，未审批的延期申请自动失效。',
  'issue-extensions-exhausted':
    '每个问题最多延期{most}次，该问题已经达到次数，请尽快整改；确有困难的，向办公室书面说明。',
  'issue-extension-not-later': '延期后的时限应当晚于现在的整改时限{dueOn}。',
  'issue-extension-too-long': '每次延期不得超过现在的整改时限（{dueOn}）之后{longest}日。',
  'issue-extension-approver-requested': '申请延期的人员不得审批自己的申请（申请与审批相分离）。',
  'issue-extension-expired': '申请的时限{dueOn}已经过去，同意延期没有意义。请不予同意，由单位重新提出申请。',
};
