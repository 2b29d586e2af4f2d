import type { Provider } from '@nestjs/common';
import { dayOf, importedYears } from '@app/calendar';
import { hold, type Db } from '@app/eventing';
import { informed } from '@app/files';
import { legalCase } from './case.decider.js';
import { reviewCatalogue } from './catalogue.decider.js';
import {
  AdoptReviewCatalogue,
  CorrectLegalCase,
  CorrectLegalReviewer,
  ExtendReview,
  NameLegalReviewer,
  PassReview,
  RecordDiscussion,
  RegisterLegalCase,
  RequestReviewMaterials,
  ReturnFromReview,
  SetReviewTerm,
  SubmitForReview,
  SupplyReviewMaterials,
  TestTriggers,
} from './commands.js';
import {
  accountsOf,
  caseFacts,
  catalogueOf,
  holdCases,
  identified,
  isPaused,
  isRegistered,
  nextCaseNumber,
  reviewerFacts,
  reviewerOf,
  termOf,
  unitOf,
} from './facts.js';
import { legalReviewer } from './reviewer.decider.js';

const named = (materials: readonly { readonly fileId?: string }[]): string[] =>
  materials.flatMap(({ fileId }) => fileId ?? []);
const reviewing = async ({ data, meta }: RequestReviewMaterials | PassReview | ReturnFromReview, db: Db) => {
  const reviewer = await reviewerOf(meta, db);
  return { ...(reviewer && { reviewer }), paused: await isPaused(data.legalCaseId, db) };
};
async function ofCase(unitId: string, data: RegisterLegalCase['data'] | CorrectLegalCase['data'], db: Db) {
  await holdCases(unitId, db);
  const facts = await caseFacts(unitId, data, db);
  return { facts, handlers: identified(data.handlers, facts.accounts) };
}
async function ofReviewer(unitId: string, data: NameLegalReviewer['data'] | CorrectLegalReviewer['data'], db: Db) {
  await hold(db, `legal-reviewers-${unitId}`);
  const [person = data] = identified([data], await accountsOf(unitId, db));
  const { name, accountId } = person;
  const account = accountId === undefined ? {} : { accountId };
  const facts = await reviewerFacts(unitId, { reviewerId: data.reviewerId, name, ...account }, db);
  return { facts, name, ...account };
}
const calendar = async (db: Db) => ({ years: await importedYears(db) });

export const informedHandlers: Provider[] = [
  informed(legalCase, RegisterLegalCase, async ({ data, meta }, db) => ({
    ...(await ofCase(data.unitId, data, db)),
    number: await nextCaseNumber(db, data.unitId, meta.at),
  })),
  informed(legalCase, CorrectLegalCase, async ({ data }, db) => ofCase(await unitOf(data.legalCaseId, db), data, db)),
  informed(legalCase, TestTriggers, async ({ data, meta }, db) => {
    const catalogue = await catalogueOf(data.legalCaseId, dayOf(meta.at), db);
    return catalogue ? { catalogue } : {};
  }),
  informed(
    legalCase,
    SubmitForReview,
    async ({ data }, db) => ({ term: await termOf(data.legalCaseId, db), ...(await calendar(db)) }),
    ({ materials }) => named(materials),
  ),
  informed(legalCase, RequestReviewMaterials, reviewing),
  informed(
    legalCase,
    SupplyReviewMaterials,
    (_, db) => calendar(db),
    ({ materials }) => named(materials),
  ),
  informed(legalCase, ExtendReview, async ({ data }, db) => ({
    ...{ term: await termOf(data.legalCaseId, db), ...(await calendar(db)) },
  })),
  informed(legalCase, PassReview, reviewing),
  informed(legalCase, ReturnFromReview, reviewing),
  informed(
    legalCase,
    RecordDiscussion,
    () => Promise.resolve({}),
    ({ files }) => files,
  ),
  informed(reviewCatalogue, AdoptReviewCatalogue, async ({ data }, db) => ({
    unitKnown: await isRegistered(data.unitId, db),
  })),
  informed(reviewCatalogue, SetReviewTerm, async ({ data }, db) => ({
    unitKnown: await isRegistered(data.unitId, db),
  })),
  informed(legalReviewer, NameLegalReviewer, ({ data }, db) => ofReviewer(data.unitId, data, db)),
  informed(legalReviewer, CorrectLegalReviewer, async ({ data }, db) => {
    const { rows } = await db.query<{ unit_id: string }>('select unit_id from legal_reviewer where id = $1', [
      data.reviewerId,
    ]);
    return ofReviewer(rows[0]?.unit_id ?? '', data, db);
  }),
];
