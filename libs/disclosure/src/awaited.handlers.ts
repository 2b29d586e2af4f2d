import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import { importedYears } from '@app/calendar';
import { bareNumber } from '@app/documents';
import { EventStore, type Db, type Receipt } from '@app/eventing';
import { awaitedDecision } from './awaited.decider.js';
import { AwaitDecisionDisclosure, DateDecisionDisclosure } from './commands.js';
import type { DecisionKind, Due } from './events.js';
import { BARE_NUMBER, dueAfter, holdDecisions } from './handlers.js';
import { ItemList } from './item-list.js';

async function isAnswered(db: Db, unitId: string, documentNumber: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from disclosure_entry
      where unit_id = $1 and kind = 'decision' and settled_on is not null and ${BARE_NUMBER} = $2`,
    [unitId, bareNumber(documentNumber)],
  );
  return rowCount !== 0;
}

@CommandHandler(AwaitDecisionDisclosure)
export class AwaitDecisionDisclosureHandler {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(ItemList) private readonly list: ItemList,
  ) {}

  execute(asked: AwaitDecisionDisclosure): Promise<Receipt> {
    const { data, meta } = asked;
    const { legalCaseId, unitId, documentNumber, decidedOn } = data;
    return this.store.handle(awaitedDecision, asked, async (_, db) => {
      await holdDecisions(db, unitId);
      const { rows } = await db.query<{ kind: DecisionKind }>(
        'select kind from disclosure_case where legal_case_id = $1',
        [legalCaseId],
      );
      const answered = await isAnswered(db, unitId, documentNumber);
      const [of] = rows;
      if (!of) return new AwaitDecisionDisclosure({ ...data, answered }, meta);
      const due = dueAfter(decidedOn, this.list.workingDays(of.kind), await importedYears(db));
      return new AwaitDecisionDisclosure({ ...data, kind: of.kind, due, answered }, meta);
    });
  }
}

@CommandHandler(DateDecisionDisclosure)
export class DateDecisionDisclosureHandler {
  constructor(@Inject(EventStore) private readonly store: EventStore) {}

  execute(asked: DateDecisionDisclosure): Promise<Receipt> {
    const { data, meta } = asked;
    return this.store.handle(awaitedDecision, asked, async (_, db) => {
      const due = await this.due(db, data.legalCaseId);
      return new DateDecisionDisclosure({ ...data, ...(due && { due }) }, meta);
    });
  }

  private async due(db: Db, legalCaseId: string): Promise<Due | undefined> {
    const { rows } = await db.query<{ decidedOn: string; days: number | null }>(
      `select decided_on::text as "decidedOn", working_days as days from disclosure_awaited where legal_case_id = $1`,
      [legalCaseId],
    );
    const [row] = rows;
    if (!row || row.days === null) return undefined;
    return dueAfter(row.decidedOn, row.days, await importedYears(db));
  }
}
