import { canonicalJson } from '@app/eventing/canonical-json.js';
import { refuseIf } from '@app/eventing/rejection.js';
import type { ItemContent } from './events.js';

/** A law is cited by its title in these marks. */
const TITLE = /《[^《》]+》/;

/** 法律、法规、规章没有规定的，一律不得擅自开展检查. */
export function refuseUnfitItem({ legalBasis, contents, methods }: ItemContent): void {
  refuseIf(legalBasis.trim() === '', 'item-legal-basis-missing');
  refuseIf(!TITLE.test(legalBasis), 'item-legal-basis-unnamed', { legalBasis });
  refuseIf(contents.length === 0, 'item-contents-missing');
  refuseIf(methods.length === 0, 'item-method-missing');
}

export function contentOf(data: ItemContent): ItemContent {
  const { name, legalBasis, inspectingBody, contents, methods, objectKind } = data;
  return { name, legalBasis, inspectingBody, contents, methods, objectKind };
}

export const readsTheSame = (one: ItemContent, other: ItemContent): boolean =>
  canonicalJson(contentOf(one)) === canonicalJson(contentOf(other));
