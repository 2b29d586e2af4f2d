import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Pool } from 'pg';
import type { Repository } from 'typeorm';
import { dayOf } from '@app/calendar';
import { EventProofs, EventStore, type Meta, type Recorded } from '@app/eventing';
import { BeaconChains } from './chains.js';
import { DrawRow } from './draw.entity.js';
import type { DrawAnswer } from './dto.js';
import type { DrawEvent } from './events.js';
import { PreparationRow } from './preparation.entity.js';
import { preparationAnswer } from './preparation.queries.js';
import { recordOf, type DrawRecord } from './record.rules.js';
import type { Register } from './roll-sheet.js';
import { clerkNames } from './rolls.js';
import { rosterChanges, sincePrevious } from './roster-diff.js';
import { registersOf } from './suspects.js';

type Background = Pick<DrawAnswer, 'preparation' | 'cosigned' | 'rosterChanges' | 'sincePrevious'>;

/** What a draw is seen against: its preparation, the signatures over it, the registers now, the draw before it. */
@Injectable()
export class DrawBackground {
  constructor(
    @InjectRepository(DrawRow) private readonly draws: Repository<DrawRow>,
    @InjectRepository(PreparationRow) private readonly preparations: Repository<PreparationRow>,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Pool) private readonly db: Pool,
    @Optional() @Inject(EventProofs) private readonly log?: EventProofs,
    @Optional() @Inject(BeaconChains) readonly chains = new BeaconChains(),
  ) {}

  /** `particulars`: for the office and those who oversee it. */
  async of(
    record: DrawRecord,
    register: Register,
    { meta, particulars }: { meta: Meta; particulars: boolean },
  ): Promise<Background> {
    const cosigned = await this.log?.witnessing(record.frozen.id);
    const preparation = particulars ? await this.preparation(record, meta) : undefined;
    const previous = await this.previous(record);
    return {
      ...(cosigned && { cosigned: { ...cosigned } }),
      ...(preparation && { preparation }),
      ...(previous && { sincePrevious: sincePrevious(record, previous, register) }),
      ...(particulars ? { rosterChanges: await this.changes(record, register) } : {}),
    };
  }

  private async preparation({ frozen }: DrawRecord, meta: Meta) {
    const row = await this.preparations.findOneBy({ id: frozen.data.drawId });
    return row && preparationAnswer(row, await clerkNames(this.db, [row.preparedBy]), meta);
  }

  private async changes(record: DrawRecord, register: Register) {
    const { rolls } = await registersOf(this.db, record);
    return rosterChanges(record.sealed.data.rows, rolls, { day: dayOf(record.frozen.at), register });
  }

  /** The draw of the same plan item that was frozen before this one. */
  private async previous({ frozen }: DrawRecord): Promise<{ record: DrawRecord; label: string } | undefined> {
    const { year, number, manifest } = frozen.data;
    const row = await this.draws
      .createQueryBuilder('d')
      .where('d.planItem = :planItem', { planItem: manifest.planItem })
      .andWhere('(d.year, d.number) < (:year::int, :number::int)', { year, number })
      .orderBy('d.year', 'DESC')
      .addOrderBy('d.number', 'DESC')
      .limit(1)
      .getOne();
    const record = row && recordOf((await this.store.stream(`draw-${row.id}`)) as Recorded<DrawEvent>[]);
    return row && record ? { record, label: `${row.year}-${row.number}` } : undefined;
  }
}
