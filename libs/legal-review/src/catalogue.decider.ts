import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, refuseUnlessOwn } from '@app/eventing/rejection.js';
import type { AdoptReviewCatalogue, ReviewCatalogueCommand, SetReviewTerm } from './commands.js';
import { ReviewCatalogueAdopted, ReviewTermFixed, type ReviewCatalogueEvent } from './events.js';

interface Catalogue {
  readonly edition: number;
}

/** The longest period and extension known of any rule (农业行政处罚程序规定: 5 and 15 days) fit in well. */
const LONGEST = 30;

/** 目录清单 and 审核时限 of one unit. */
export const reviewCatalogue: Decider<ReviewCatalogueCommand, ReviewCatalogueEvent, Catalogue> = {
  name: 'review-catalogue',
  initial: { edition: 0 },
  stream: ({ data: { unitId } }) => `review-catalogue-${unitId}`,

  decide(command, state) {
    refuseUnlessOwn(command.meta, command.data.unitId);
    refuseIf(!command.data.unitKnown, 'legal-unit-unknown');
    return command.type === 'AdoptReviewCatalogue' ? adopt(command, state) : [setTerm(command)];
  },

  evolve: (state, event) => (event.type === 'ReviewCatalogueAdopted' ? { edition: event.data.edition } : state),
};

function adopt({ data }: AdoptReviewCatalogue, { edition }: Catalogue): ReviewCatalogueEvent[] {
  const { unitId, documentNumber, effectiveOn, items } = data;
  refuseIf(items.length === 0, 'review-catalogue-empty');
  const twice = items.find(({ code }, place) => items.findIndex((other) => other.code === code) !== place);
  refuseIf(twice !== undefined, 'catalogue-code-twice', { code: twice?.code ?? '' });
  const bare = items.find(({ basis }) => basis.trim() === '');
  refuseIf(bare !== undefined, 'catalogue-item-without-basis', { name: bare?.name ?? '' });
  return [new ReviewCatalogueAdopted({ unitId, edition: edition + 1, documentNumber, effectiveOn, items })];
}

function setTerm({ data: { unitId, days, extension, basis } }: SetReviewTerm): ReviewTermFixed {
  const right = days >= 1 && days <= LONGEST && extension >= 0 && extension <= LONGEST;
  refuseIf(!right, 'review-term-unlikely', { days, extension, most: LONGEST });
  return new ReviewTermFixed({ unitId, days, extension, basis });
}
