import type { CampaignEvent } from '@app/campaign/events.js';
import type { CaseFilesListed } from '@app/case-review/events.js';
import type { DrawEvent } from '@app/draw/events.js';
import { projection } from '@app/eventing';
import type { AccountEvent } from '@app/identity/events.js';
import type { SupervisorEvent, UnitEvent } from '@app/registry/events.js';
import type { ScoringRoundClosed, ScoringRoundOpened } from './events.js';

const NAME = 'insert into scoring_unit (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name';

/** What units are called. */
export const scoringUnits = projection<UnitEvent>('scoring_unit', {
  UnitRegistered: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
  UnitParticularsCorrected: ({ data: { unitId, name } }, db) => db.query(NAME, [unitId, name]),
});

/** Accounts, by which reviewers are known. */
export const scoringAccounts = projection<AccountEvent>('scoring_account', {
  AccountOpened: ({ data: { accountId, name, unitId, roles } }, db) =>
    db.query('insert into scoring_account (id, name, unit_id, roles) values ($1, $2, $3, $4)', [
      ...[accountId, name, unitId ?? null, roles],
    ]),
  RoleGranted: ({ data: { accountId, role } }, db) =>
    db.query('update scoring_account set roles = array_append(array_remove(roles, $2), $2) where id = $1', [
      ...[accountId, role],
    ]),
  RoleWithdrawn: ({ data: { accountId, role } }, db) =>
    db.query('update scoring_account set roles = array_remove(roles, $2) where id = $1', [accountId, role]),
  AccountClosed: ({ data: { accountId } }, db) =>
    db.query('update scoring_account set closed = true where id = $1', [accountId]),
});

const correct = 'update scoring_supervisor set unit_id = $2, organisation = $3 where id = $1';
const recuse = 'update scoring_supervisor set recused = array_append(array_remove(recused, $2), $2) where id = $1';

/** 监督人员: the unit they serve in, and those they stand aside from. */
export const scoringSupervisors = projection<SupervisorEvent>('scoring_supervisor', {
  SupervisorRegistered: ({ data: { supervisorId, accountId, unitId, organisation } }, db) =>
    db.query('insert into scoring_supervisor (id, account_id, unit_id, organisation) values ($1, $2, $3, $4)', [
      ...[supervisorId, accountId ?? null, unitId ?? null, organisation],
    ]),
  SupervisorParticularsCorrected: ({ data: { supervisorId, unitId, organisation } }, db) =>
    db.query(correct, [supervisorId, unitId ?? null, organisation]),
  SupervisorStoodDown: ({ data: { supervisorId } }, db) =>
    db.query('update scoring_supervisor set stood_down = true where id = $1', [supervisorId]),
  SupervisorReinstated: ({ data: { supervisorId } }, db) =>
    db.query('update scoring_supervisor set stood_down = false where id = $1', [supervisorId]),
  ConflictDeclared: ({ data: { supervisorId, unitId } }, db) => db.query(recuse, [supervisorId, unitId]),
  ConflictWithdrawn: ({ data: { supervisorId, unitId } }, db) =>
    db.query('update scoring_supervisor set recused = array_remove(recused, $2) where id = $1', [
      ...[supervisorId, unitId],
    ]),
});

/** The main tasks a finding may belong to. */
export const scoringCampaigns = projection<CampaignEvent>('scoring_campaign', {
  CampaignLaunched: ({ data: { campaignId, categories } }, db) =>
    db.query('insert into scoring_campaign (id, categories) values ($1, $2)', [campaignId, categories]),
  CampaignMigrated: ({ data: { campaignId, categories } }, db) =>
    db.query('update scoring_campaign set categories = $2 where id = $1', [campaignId, categories]),
});

/** What a drawn file is called. One that is struck from its catalogue later on keeps its name. */
export const scoringCases = projection<CaseFilesListed>('scoring_case', {
  CaseFilesListed: ({ data: { unitId, files } }, db) =>
    db.query(
      `insert into scoring_case (id, unit_id, case_number)
       select f."fileId", $1, f."caseNumber" from jsonb_to_recordset($2::jsonb) as f("fileId" text, "caseNumber" text)`,
      [unitId, JSON.stringify(files)],
    ),
});

/** 案卷抽取 as published, and as replacements left it. Other draws are none of its business. */
export const scoringDraws = projection<DrawEvent | ScoringRoundOpened | ScoringRoundClosed>('scoring_draw', {
  DrawPublished: ({ data, at }, db) => {
    if (data.kind !== 'case-files') return Promise.resolve();
    const { drawId, year, number, campaignId, item, assignments } = data;
    return db.query(
      `insert into scoring_draw (id, year, number, campaign_id, item, assignments, published_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [drawId, year, number, campaignId, item, JSON.stringify(assignments), at],
    );
  },
  SupervisorReplaced: ({ data: { drawId, object, team } }, db) =>
    db.query('update scoring_draw set assignments = jsonb_set(assignments, array[$2], $3::jsonb) where id = $1', [
      ...[drawId, object, JSON.stringify(team)],
    ]),
  ObjectReplaced: ({ data: { drawId, out, in: instead, team } }, db) =>
    db.query('update scoring_draw set assignments = (assignments - $2::text) || $3::jsonb where id = $1', [
      ...[drawId, out, JSON.stringify({ [instead]: team })],
    ]),
  DrawVoided: ({ data: { drawId } }, db) => db.query('update scoring_draw set voided = true where id = $1', [drawId]),
  ScoringRoundOpened: ({ data: { drawId, roundId } }, db) =>
    db.query('update scoring_draw set round_id = $2 where id = $1', [drawId, roundId]),
  // Its files may be scored in another round.
  ScoringRoundClosed: ({ data: { drawId } }, db) =>
    db.query('update scoring_draw set round_id = null where id = $1', [drawId]),
});
