import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Page, PageRequest } from '@app/database';
import { Question } from '@app/eventing';
import { Past, type Told } from '@app/replay';
import type { SupervisorAnswer, SupervisorListRequest } from './supervisor.dto.js';
import { supervisorRegister } from './supervisor.queries.js';
import type { UnitAnswer, UnitListRequest } from './unit.dto.js';
import { unitRegister } from './unit.queries.js';

/** The lists as they are filtered and sorted, on one page however long. */
export class ExportUnits extends Question('ExportUnits')<UnitListRequest, Told<Page<UnitAnswer>>> {}
export class ExportSupervisors extends Question('ExportSupervisors')<
  SupervisorListRequest,
  Told<Page<SupervisorAnswer>>
> {}

/** Far more than a county registers. */
const MOST = 100_000;

const onOnePage = <R extends PageRequest>(request: R): R => ({ ...request, cursor: undefined, limit: MOST });

@QueryHandler(ExportUnits)
export class ExportUnitsHandler implements IQueryHandler<ExportUnits> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute({ type, data, meta }: ExportUnits): Promise<Told<Page<UnitAnswer>>> {
    return this.past.answer({ type, data: onOnePage(data), meta }, unitRegister);
  }
}

@QueryHandler(ExportSupervisors)
export class ExportSupervisorsHandler implements IQueryHandler<ExportSupervisors> {
  constructor(@Inject(Past) private readonly past: Past) {}

  execute({ type, data, meta }: ExportSupervisors): Promise<Told<Page<SupervisorAnswer>>> {
    return this.past.answer({ type, data: onOnePage(data), meta }, supervisorRegister);
  }
}
