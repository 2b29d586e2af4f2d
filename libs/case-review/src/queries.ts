import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Question, refuseUnlessOwn, Rejection } from '@app/eventing';
import { CaseCatalogueRow, CaseFileRow, CaseUnitRow } from './case.entity.js';
import type { CaseCatalogueAnswer, CaseCatalogueListAnswer, CaseCatalogueListItem } from './dto.js';

export class ListCaseCatalogues extends Question('ListCaseCatalogues')<{ year: number }, CaseCatalogueListAnswer> {}
export class DescribeCaseCatalogue extends Question('DescribeCaseCatalogue')<
  { unitId: string; year: number },
  CaseCatalogueAnswer
> {}

/** A unit that has listed nothing yet has an empty catalogue. */
function itemOf(unit: CaseUnitRow, year: number, row?: CaseCatalogueRow | null): CaseCatalogueListItem {
  const signedOffOn = row?.signedOffOn ?? undefined;
  return {
    ...{ unitId: unit.id, unitName: unit.name, year, fileCount: row?.fileCount ?? 0 },
    ...(signedOffOn === undefined ? {} : { signedOffOn }),
  };
}

@QueryHandler(ListCaseCatalogues)
export class ListCaseCataloguesHandler implements IQueryHandler<ListCaseCatalogues> {
  constructor(
    @InjectRepository(CaseUnitRow) private readonly units: Repository<CaseUnitRow>,
    @InjectRepository(CaseCatalogueRow) private readonly catalogues: Repository<CaseCatalogueRow>,
  ) {}

  async execute({ data: { year }, meta }: ListCaseCatalogues): Promise<CaseCatalogueListAnswer> {
    const own = meta.unit === undefined ? {} : { id: meta.unit };
    const units = await this.units.find({ where: { ...own, closed: false }, order: { name: 'ASC' } });
    const rows = await this.catalogues.findBy({ year });
    const items = units.map((unit) =>
      itemOf(
        unit,
        year,
        rows.find(({ unitId }) => unitId === unit.id),
      ),
    );
    return { items };
  }
}

@QueryHandler(DescribeCaseCatalogue)
export class DescribeCaseCatalogueHandler implements IQueryHandler<DescribeCaseCatalogue> {
  constructor(
    @InjectRepository(CaseUnitRow) private readonly units: Repository<CaseUnitRow>,
    @InjectRepository(CaseCatalogueRow) private readonly catalogues: Repository<CaseCatalogueRow>,
    @InjectRepository(CaseFileRow) private readonly files: Repository<CaseFileRow>,
  ) {}

  async execute({ data: { unitId, year }, meta }: DescribeCaseCatalogue): Promise<CaseCatalogueAnswer> {
    refuseUnlessOwn(meta, unitId);
    const unit = await this.units.findOneBy({ id: unitId });
    if (!unit) throw new Rejection('case-unit-unknown');
    const files = await this.files.find({ where: { unitId, year }, order: { seq: 'ASC' } });
    const { ...item } = itemOf(unit, year, await this.catalogues.findOneBy({ unitId, year }));
    return {
      ...item,
      files: files.map(({ id, seq, caseNumber, kind, closedOn }) => ({ id, seq, caseNumber, kind, closedOn })),
    };
  }
}
