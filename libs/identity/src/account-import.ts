import {
  metaOf,
  namingRow,
  ofRow,
  refusalOf,
  rowsNamed,
  shared,
  wordedBy,
  type CellFault,
  type ImportAsked,
  type PlannedRow,
  type SheetRow,
} from '@app/documents';
import { deed, idFrom, refuseIf, type Db, type Rejection } from '@app/eventing';
import { accountColumns, rolesInWords, type AccountTable } from './account-sheet.js';
import { OpenAccount } from './commands.js';
import { account } from './decider.js';
import { refusals } from './refusals.js';

type Row = SheetRow<typeof accountColumns>;

const sentence = wordedBy(refusals);
const naming = namingRow(sentence);

/** Each first password is handed out by word of mouth, and each is hashed slowly. */
export const MOST_ACCOUNTS = 1000;

export interface KnownAccounts {
  readonly accounts: readonly {
    readonly login: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly unitName: string | null;
    readonly open: boolean;
  }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
}

/** Accounts and the names of units as they stand in this transaction. */
export async function knownAccounts(db: Db): Promise<KnownAccounts> {
  const accounts = await db.query<KnownAccounts['accounts'][number]>(
    'select login, name, roles, unit_name as "unitName", open from account order by login',
  );
  const units = await db.query<KnownAccounts['units'][number]>('select id, name from account_unit order by id');
  return { accounts: accounts.rows, units: units.rows };
}

/** The account a row of this import opens. */
export const accountIdOf = (asked: ImportAsked, row: number): string =>
  idFrom('imported-account', metaOf(asked, row, 1).commandId);

/** Logins differ in more than capitals. */
const loginOf = ({ values }: Row): string | undefined => values.login?.toLowerCase();

/** What each row means, by the rules a single account is opened by. Throws `accounts-too-many`. */
export function planAccounts({ rows }: AccountTable, known: KnownAccounts, asked: ImportAsked): PlannedRow[] {
  const there = new Map(known.accounts.map((one) => [one.login.toLowerCase(), one]));
  const sameLogin = shared(rows, loginOf);
  const unitOf = unitsBy(known);
  const planned = rows.map((row): PlannedRow => {
    const { login = '', name = '' } = row.values;
    const of = { row: row.row, name: `${login} ${name}`.trim(), version: 0, changes: [], deeds: [], faults: [] };
    const unit = unitOf(row);
    const faults = [...row.faults, ...unit.faults];
    if (faults.length > 0) return { ...of, state: 'wrong', faults };
    const others = sameLogin(row);
    if (others.length > 0)
      return { ...of, state: 'conflict', faults: [ofRow(`与${rowsNamed(others)}的登录名相同，登录名不能重复。`)] };
    const standing = there.get(loginOf(row) ?? '');
    return { ...of, ...(standing ? stands(standing, row) : opened(row, unit.id, asked)) };
  });
  const count = planned.filter(({ state }) => state === 'new').length;
  refuseIf(count > MOST_ACCOUNTS, 'accounts-too-many', { most: MOST_ACCOUNTS, count });
  return planned;
}

interface OfUnit {
  readonly id?: string;
  readonly faults: readonly CellFault[];
}

function unitsBy({ units }: KnownAccounts): (row: Row) => OfUnit {
  const byCode = new Map(units.map(({ id }) => [id, id]));
  const byName = new Map(units.map(({ id, name }) => [name, id]));
  return ({ values: { unit, unitCode } }) => {
    const code = unitCode?.toUpperCase();
    if (code === undefined && unit === undefined) return { faults: [] };
    const id = code === undefined ? byName.get(unit ?? '') : byCode.get(code);
    if (id !== undefined) return { id, faults: [] };
    const column = code === undefined ? accountColumns.unit.header : accountColumns.unitCode.header;
    return { faults: [{ column, message: `单位名录中没有“${code ?? unit ?? ''}”` }] };
  };
}

type Decided = Pick<PlannedRow, 'state'> & Partial<PlannedRow>;

/** An account that is there is changed on its page, and not by a table. */
function stands({ name, roles, open }: KnownAccounts['accounts'][number], { values }: Row): Decided {
  if (name !== values.name) {
    const message = `已被${name}使用，请另取一个`;
    return { state: 'conflict', faults: [{ column: accountColumns.login.header, message }] };
  }
  if (!open) return { state: 'unchanged', note: '这个账号已经停用，不随表格恢复。' };
  const same = rolesInWords([...roles].sort()) === rolesInWords([...(values.roles ?? [])].sort());
  const note = `已有这个账号，岗位是${rolesInWords(roles)}，不随表格更改，请在该账号的页面上办理。`;
  return { state: 'unchanged', ...(same ? {} : { note }) };
}

function opened(row: Row, unitId: string | undefined, asked: ImportAsked): Decided {
  const { login = '', name = '', roles = [] } = row.values;
  const accountId = accountIdOf(asked, row.row);
  const meta = metaOf(asked, row.row, 1);
  const command = new OpenAccount({ accountId, login, name, roles, ...(unitId !== undefined && { unitId }) }, meta);
  const refused = refusalOf(() => account.decide(command, account.initial));
  if (refused) return { state: 'wrong', faults: [faultOf(refused)] };
  return { state: 'new', deeds: [deed(account, command, naming(row.row))] };
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  'roles-conflict': accountColumns.roles.header,
  'unit-role-needs-unit': accountColumns.unit.header,
};

const faultOf = (refused: Rejection): CellFault => ({
  column: COLUMN_OF[refused.code] ?? '',
  message: sentence(refused),
});
