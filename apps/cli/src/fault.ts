/** What a command says when it could not do its work. */
export function faultOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === '42P01')
    return '数据库中没有历史记录表，请确认 DATABASE_URL 指向本系统的数据库。 [no history in this database]';
  return message || `数据库没有回应（${code ?? String(error)}）。 [the database does not answer]`;
}
