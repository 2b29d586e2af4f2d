export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The server answered, and said no: `title` names the rule, `code` stays the same for ever. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly errors: readonly FieldError[] = [],
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
  }
}

/** No answer came. Whether the server recorded anything is unknown: repeat with the same key. */
export class ConnectionLost extends Error {
  constructor() {
    super('与服务器的连接中断，填写的内容已保存在本机。');
  }
}

const UNREADABLE = '系统没有正常答复，请稍后再试；如仍不行，请联系系统管理员。';

export function refusalOf(status: number, body: string): Refusal {
  const problem = parsed(body);
  return new Refusal(
    status,
    problem.code ?? 'unreadable-answer',
    problem.title ?? UNREADABLE,
    problem.errors ?? [],
    problem.facts ?? {},
  );
}

interface Problem {
  code?: string;
  title?: string;
  errors?: FieldError[];
  facts?: Record<string, unknown>;
}

function parsed(body: string): Problem {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
