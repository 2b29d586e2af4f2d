import type { Decider } from '@app/eventing/decider.js';
import { refuseIf, Rejection } from '@app/eventing/rejection.js';
import type { EnterInspectionItem, InspectionItemCommand, ReviseInspectionItem } from './commands.js';
import {
  InspectionItemListed,
  InspectionItemRetired,
  InspectionItemRevised,
  type InspectionItemEvent,
  type ItemContent,
} from './events.js';
import { contentOf, readsTheSame, refuseUnfitItem } from './item.rules.js';

type Item = { is: 'absent' } | { is: 'listed'; content: ItemContent } | { is: 'retired' };

/** 随机抽查事项清单, one item at a time. */
export const inspectionItem: Decider<InspectionItemCommand, InspectionItemEvent, Item> = {
  name: 'inspection-item',
  initial: { is: 'absent' },
  stream: ({ data }) => `inspection-item-${data.code}`,

  decide(command, state) {
    if (command.type === 'EnterInspectionItem') return enter(command, state);
    if (state.is === 'absent') throw new Rejection('item-not-listed', { code: command.data.code });
    if (state.is === 'retired') throw new Rejection('item-retired', { code: command.data.code });
    switch (command.type) {
      case 'ReviseInspectionItem':
        return revise(command, state.content);
      case 'RetireInspectionItem':
        return [new InspectionItemRetired(command.data)];
    }
  },

  evolve(_, event): Item {
    switch (event.type) {
      case 'InspectionItemListed':
      case 'InspectionItemRevised':
        return { is: 'listed', content: contentOf(event.data) };
      case 'InspectionItemRetired':
        return { is: 'retired' };
    }
  },
};

function enter({ data }: EnterInspectionItem, state: Item): InspectionItemEvent[] {
  refuseIf(state.is !== 'absent', 'item-already-listed', { code: data.code });
  refuseUnfitItem(data);
  return [new InspectionItemListed(data)];
}

function revise({ data }: ReviseInspectionItem, known: ItemContent): InspectionItemEvent[] {
  refuseUnfitItem(data);
  refuseIf(readsTheSame(data, known), 'item-nothing-revised');
  return [new InspectionItemRevised(data)];
}
