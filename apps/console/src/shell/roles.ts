export const ROLE_WORDS = {
  'office-director': '办公室负责人',
  'office-staff': '办公室工作人员',
  'unit-lead': '单位分管领导',
  'unit-clerk': '单位管理人员',
  reviewer: '法制审核人员',
  officer: '执法人员',
  supervisor: '监督人员',
  observer: '纪检、人大、司法观察员',
  auditor: '审计人员',
  admin: '系统管理员',
} as const;

export type Role = keyof typeof ROLE_WORDS;

export const OFFICE: readonly Role[] = ['office-director', 'office-staff'];
export const UNIT: readonly Role[] = ['unit-lead', 'unit-clerk'];

/** Who may look into the registers and the ledger; what each sees of them the server decides. */
export const READERS: readonly Role[] = [...OFFICE, ...UNIT, 'reviewer', 'observer', 'auditor'];

export const roleWord = (role: string): string => (role in ROLE_WORDS ? ROLE_WORDS[role as Role] : role);
