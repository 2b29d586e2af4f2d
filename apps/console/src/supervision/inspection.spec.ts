import { actsOf, type Inspection } from './inspection.js';

const seen = (state: Inspection['state'], signed: [boolean, boolean], ownSupervisorId?: string) =>
  actsOf({
    state,
    ownSupervisorId,
    supervisors: signed.map((has, n) => ({ supervisorId: `s${n + 1}`, name: '', organisation: '', signed: has })),
  } as Inspection);

describe('what a supervisor may do', () => {
  it.each([
    ['record the visit first', 'assigned', [false, false], ['visit']],
    ['add and sign after the visit', 'visited', [false, false], ['visit', 'find', 'sign']],
    ['only sign once a colleague has signed', 'visited', [false, true], ['sign']],
    ['wait once he has signed', 'visited', [true, false], []],
    ['conclude when both have signed', 'signed', [true, true], ['conclude']],
    ['nothing any more at the end', 'concluded', [true, true], []],
    ['nothing when it was called off', 'called-off', [false, false], []],
  ] as [string, Inspection['state'], [boolean, boolean], string[]][])('%s', (_, state, signed, acts) =>
    expect(seen(state, signed, 's1')).toEqual(acts),
  );

  it('is nothing for somebody else', () => expect(seen('visited', [false, false])).toEqual([]));
});
