import { projection } from '@app/eventing';
import type { SupervisorEvent } from './events.js';
import type { AbsenceRow, ConflictRow } from './supervisor.entity.js';

export const supervisors = projection<SupervisorEvent>('registry_supervisor', {
  SupervisorRegistered: ({ data, version }, db) =>
    db.query(
      `insert into registry_supervisor (id, name, organisation, unit_id, pool, account_id, certificate_number,
                                        expires_on, specialties, conflicts, absences, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '[]', '[]', $10)`,
      [
        data.supervisorId,
        data.name,
        data.organisation,
        data.unitId ?? null,
        data.pool,
        data.accountId ?? null,
        data.certificateNumber,
        data.expiresOn,
        data.specialties ?? [],
        version,
      ],
    ),
  SupervisorParticularsCorrected: ({ data, version }, db) =>
    db.query(
      `update registry_supervisor
          set name = $2, organisation = $3, unit_id = $4, pool = $5, specialties = $6, version = $7
        where id = $1`,
      [
        data.supervisorId,
        data.name,
        data.organisation,
        data.unitId ?? null,
        data.pool,
        data.specialties ?? [],
        version,
      ],
    ),
  SupervisorCertificateRenewed: ({ data, version }, db) =>
    db.query('update registry_supervisor set certificate_number = $2, expires_on = $3, version = $4 where id = $1', [
      data.supervisorId,
      data.certificateNumber,
      data.expiresOn,
      version,
    ]),
  SupervisorStoodDown: ({ data, version }, db) =>
    db.query('update registry_supervisor set stood_down_because = $2, version = $3 where id = $1', [
      data.supervisorId,
      data.reason,
      version,
    ]),
  SupervisorReinstated: ({ data, version }, db) =>
    db.query('update registry_supervisor set stood_down_because = null, version = $2 where id = $1', [
      data.supervisorId,
      version,
    ]),
  ConflictDeclared: ({ data: { supervisorId, unitId, why, ground }, at, version }, db) => {
    const conflict: ConflictRow = { unitId, why, ground, declaredAt: at };
    return db.query('update registry_supervisor set conflicts = conflicts || $2, version = $3 where id = $1', [
      supervisorId,
      JSON.stringify([conflict]),
      version,
    ]);
  },
  ConflictWithdrawn: ({ data, version }, db) =>
    db.query(
      `update registry_supervisor
          set conflicts = coalesce((select jsonb_agg(kept order by place)
                                      from jsonb_array_elements(conflicts) with ordinality as c(kept, place)
                                     where kept ->> 'unitId' <> $2), '[]'),
              version = $3
        where id = $1`,
      [data.supervisorId, data.unitId, version],
    ),
  AbsenceDeclared: ({ data: { supervisorId, absenceId: id, from, to, reason }, version }, db) => {
    const absence: AbsenceRow = { id, from, to, reason };
    return db.query('update registry_supervisor set absences = absences || $2, version = $3 where id = $1', [
      supervisorId,
      JSON.stringify([absence]),
      version,
    ]);
  },
  AbsenceWithdrawn: ({ data, version }, db) =>
    db.query(
      `update registry_supervisor
          set absences = coalesce((select jsonb_agg(kept order by place)
                                     from jsonb_array_elements(absences) with ordinality as a(kept, place)
                                    where kept ->> 'id' <> $2), '[]'),
              version = $3
        where id = $1`,
      [data.supervisorId, data.absenceId, version],
    ),
});
