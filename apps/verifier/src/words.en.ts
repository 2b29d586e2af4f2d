import type { Words } from './words.zh.js';

export const english: Words = {
  policy: 'policy: origin {origin}, {count} witnesses, at least {quorum} must have signed',
  'policy-of-export':
    'the policy is the one that came with the files, so its keys were chosen by whoever made them; check again with a policy got elsewhere',
  'policy-unreadable': '{name} is not a policy; signatures cannot be checked',
  'no-policy':
    'no policy; signatures cannot be checked: get policy.json from the public site (留痕存证) and give it together with this file',
  'unknown-file': '{name} is nothing this program knows',
  'doubled-file': '{name} is a second file of a kind of which only one can be checked',
  'unreadable-file': '{name} cannot be read: {error}',
  'absent-file': 'there is no such file or folder: {name}',
  'nothing-given': 'nothing was given to check',
  'no-events': '{name} holds no events.ndjson',
  'several-histories': 'one history at a time; {count} were given',
  broke: 'the check broke off: {error}',
  'empty-history': 'events.ndjson holds no events',
  lines: 'all {count} lines can be read and are well formed',
  'lines-differ': 'line {line} is not a well-formed event',
  order: 'indexes run from 0 to {last} without a gap',
  'order-differ': 'line {line} should have index {expected}, it has {found} ({wrong} in all)',
  envelopes: 'all {count} envelopes are canonical',
  'envelopes-differ': 'envelope or content of index {index} is not canonical ({wrong} in all)',
  payloads: 'the content of {count} events has the hash its envelope names',
  'payloads-differ':
    'the content of index {index} ({stream} version {version}, id {id}) has not the hash its envelope names ({wrong} in all)',
  chains: '{count} streams are each one chain without gap or branch',
  'chains-differ':
    'index {index} ({stream} version {version}, id {id}) does not follow the stream’s event before it (version {before}, index {beforeIndex}): changed, missing or doubled ({wrong} in all)',
  ids: 'no id stands twice among {count}',
  'ids-differ': 'id {id} at index {index} stands twice ({wrong} in all)',
  erased: 'the content of {count} events was erased, each named by an erasure in the history ({orders} erasures)',
  'erased-without-order':
    'the content of index {index} (id {id}) is gone and no erasure in the history names it ({count} in all)',
  sealed:
    '{count} events that name who sent a lead are sealed in the county: their hashes are in the chain, their content in no export',
  'ordered-not-erased': '{count} events named by an erasure still have their content',
  'no-checkpoints': 'no checkpoints (checkpoints.txt): there is no signature to check',
  'checkpoints-signed': 'all {count} checkpoints are validly signed by {name}',
  'checkpoint-not-a-checkpoint': 'checkpoint {name} is malformed',
  'checkpoint-other-origin': 'checkpoint {name} is of another origin',
  'checkpoint-wrong-signature': 'checkpoint {name} carries an invalid signature',
  'checkpoint-not-signed-by-log': 'checkpoint {name} is not signed by the policy’s log key',
  'checkpoints-disordered': 'checkpoint {name} (size {size}) is smaller than the one before it',
  'checkpoint-alone': 'checkpoint {name} (size {size}) is validly signed',
  witnessed: 'the newest checkpoint (size {size}) has {count} cosignatures, {quorum} are asked for: {names}',
  'too-few-witnesses': 'the checkpoint (size {size}) has {count} cosignatures, {quorum} are asked for',
  unwitnessed:
    'unwitnessed: the policy asks for no cosignature on the checkpoint (size {size}), so different people may be shown different histories',
  'earlier-too-few-witnesses': '{count} earlier checkpoints lack cosignatures; the newest vouches for them',
  roots:
    'the recomputed tree has the roots of all {count} checkpoints (the newest of size {size}); they continue one another',
  'root-differs':
    'the recomputed root of the first {size} events is not that of checkpoint {name}: one was changed, inserted, deleted or moved',
  'root-beyond': 'checkpoint {name} proves that there were {size} events, {count} are left: some were deleted',
  'root-not-reached': 'checkpoint {name} (size {size}) cannot be compared: events cannot be read after {count}',
  older: 'consistent with the older checkpoint {name} (size {size})',
  'older-differs': 'not consistent with the older checkpoint {name}: the first {size} events were changed since',
  'older-beyond':
    'the older checkpoint {name} proves that there were {size} events, {count} are left: some were deleted',
  'older-empty': 'the older checkpoint file {name} holds no checkpoint that can be read',
  'older-without-history': 'there is no history to compare checkpoint {name} with',
  'tail-unsigned': 'the last {count} events stand behind the newest checkpoint; nobody has signed them yet',
  'tail-late':
    'the last {count} events stand behind the newest checkpoint; {late} of them are older than five minutes and still signed by nobody',
  'stored-hashes': 'the stored hashes of {count} events equal what was recomputed',
  'stored-hash-differs':
    'the stored hash of index {index} ({stream} version {version}, id {id}) is not what was recomputed ({wrong} in all)',
  'event-unlogged':
    'event {id} ({stream} version {version}) was inserted afterwards: it is not in the log ({count} in all)',
  'database-unreadable': 'the database cannot be read: {error}',
  tiles: '{count} tile files equal what was recomputed',
  'tile-differs': 'tile {path} is not what was recomputed, from index {index} on',
  'tile-beyond': 'tile {path} has no place in these events ({count} in all)',
  'tiles-lacking': '{count} tile files are missing',
  bundle: 'draw bundle {name}: held again, all {count} checks agree',
  'bundle-frozen':
    'draw bundle {name}: all {count} checks possible before publication agree; the result is not public yet',
  'bundle-differs': 'draw bundle {name}: {check} differs at {at}: expected {expected}, found {found}',
  'bundle-open': 'draw bundle {name}: {check} could not be checked ({because})',
  'bundle-alone': 'draw bundle {name} was not compared with a history: it is only shown to agree with itself',
  'bundle-missing-reveals': 'draw bundle {name}: {parties} did not reveal',
  'bundle-replaced': 'draw bundle {name}: {objects} units and {supervisors} supervisors were replaced after the draw',
  'bundle-proof': 'draw bundle {name}: {event} stands under the checkpoint (size {size}) at index {index}',
  'bundle-proof-differs': 'draw bundle {name}: the inclusion proof of {event} does not hold',
  'bundle-proof-unreadable': 'draw bundle {name}: the inclusion proof of {event} is of an unknown form',
  'bundle-without-keys': 'draw bundle {name} carries proofs; without a policy they cannot be checked',
  'bundle-proof-content':
    'draw bundle {name}: the proofs show that a freeze and an execution of this draw stand in the log, not that their content is this bundle’s; to check that, give the export of the history beside it',
  'draw-recorded': 'draw bundle {name} agrees with what the history records of {drawId}: freeze, result, replacements',
  'draw-not-recorded': 'draw bundle {name}: the history holds no draw {drawId}',
  'draw-recorded-otherwise': 'draw bundle {name} differs from what the history records of {drawId}: {at}',
  'draw-inspected':
    'draw {drawId}: the days of the last inspections of its {count} units are those the history calls for',
  'draw-inspected-otherwise':
    'draw {drawId}: the day of the last inspection of {unit} differs from the history: expected {expected}, found {found} (empty: none)',
  'draw-rotation': 'draw {drawId}: its {count} recusals after the last draw are those the history calls for',
  'draw-rotation-otherwise':
    'draw {drawId}: its recusals after the last draw differ from the history: expected {expected}, found {found} (empty: none)',
  'draw-past-erased':
    'draw {drawId}: content was erased from the history; last inspections and recusals after the last draw could not be checked',
  'freeze-witnessed':
    'draw {drawId}: {quorum} witnesses had signed the freeze by {at}, before round {round} of the beacon came out at {due}',
  'freeze-witnessed-late':
    'draw {drawId}: {quorum} witnesses had signed the freeze only by {at}, not before round {round} of the beacon came out at {due}',
  'freeze-not-witnessed':
    'draw {drawId}: the history holds no signatures of {quorum} witnesses over the freeze; whether they came before the beacon could not be checked',
  'freeze-round-unknown':
    'draw {drawId}: nothing is known of its beacon; whether witnesses signed the freeze before it could not be checked',
  'freeze-unwitnessed':
    'draw {drawId}: the policy asks for no witnesses; that the freeze came before the beacon is attested by the log alone',
  'draw-voided': 'draw {drawId} was declared void',
  'draw-census': 'draws in the history: {frozen} frozen, {executed} executed, {published} published, {voided} voided',
  'bundle-lacking': 'the published draw {drawId} came without its bundle ({count} missing)',
  gates:
    'legal review: {decided} decisions in the history, {reviewed} of them after a passed review and a discussion that approved, {unneeded} after a test that found no review necessary',
  'decision-untested':
    'legal review: {stream} version {version} (index {index}) decides before anybody tested whether a review is necessary ({wrong} in all)',
  'decision-unsubmitted':
    'legal review: {stream} version {version} (index {index}) decides without a submission, or without a new one after a return ({wrong} in all)',
  'decision-unreviewed':
    'legal review: {stream} version {version} (index {index}) decides without a passed review ({wrong} in all)',
  'decision-undiscussed':
    'legal review: {stream} version {version} (index {index}) decides without a discussion that approved ({wrong} in all)',
  'decision-twice': 'legal review: {stream} version {version} (index {index}) decides a case anew ({wrong} in all)',
  'decision-after-drop':
    'legal review: {stream} version {version} (index {index}) decides a case that was dropped ({wrong} in all)',
  'gate-necessary-before':
    'legal review: {stream} version {version} (index {index}) decides without a review what had been found to need one under the same number ({wrong} in all)',
  'gate-test-otherwise':
    'legal review: {stream} version {version} (index {index}) answers yes and finds no review necessary ({wrong} in all)',
  'gate-pass-with-problem':
    'legal review: {stream} version {version} (index {index}) passes without all seven headings, or with a problem ({wrong} in all)',
  'gate-reviewed-by-handler':
    'legal review: {stream} version {version} (index {index}) is passed by somebody who handles or handled the case ({wrong} in all)',
  'gate-reviewed-by-submitter':
    'legal review: {stream} version {version} (index {index}) is passed by whoever handed it in ({wrong} in all)',
  'gate-elsewhere':
    'legal review: {stream} version {version} (index {index}) is the decision of another case ({wrong} in all)',
  'gate-content-erased':
    'legal review: the content of {count} records of cases was erased; the order of review, discussion and decision was checked, whether a handler reviewed and what a test answered was not',
  proof: 'proof {name}: the event of index {index} stands under the checkpoint (size {size})',
  'proof-unreadable': '{name} is not a proof',
  'proof-without-event': 'proof {name} carries no event, and there is no history to take it from',
  'proof-event-differs': 'proof {name}: content and envelope of its event do not agree',
  'proof-other-event': 'proof {name}: its event is not the one the history has at that index',
  'proof-without-content': 'proof {name} carries its event’s envelope only; the content was not checked',
  'proof-without-keys':
    'proof {name}: the event of index {index} agrees with the checkpoint in it (size {size}), whose signatures were not checked',
  'proof-differs': 'proof {name} does not hold: index {index} is not under the checkpoint (size {size})',
  receipt: 'receipt {name}: all {count} events stand in the history; the promise was kept',
  'receipt-unreadable': '{name} is not a receipt',
  'no-receipt-key': 'the policy names no receipt key; receipt {name} cannot be checked',
  'receipt-not-signed': 'receipt {name} is not validly signed',
  'receipt-proved': 'receipt {name}: a single proof shows that event {id} is in the log',
  'receipt-without-history':
    'receipt {name} is validly signed and was issued by this system; {count} of its events were not looked for: add their single proofs or the exported history',
  'promise-broken':
    'receipt {name} promised event {id} by {by}; a checkpoint witnessed after that (size {size}) is without it',
  'promised-not-found':
    'event {id} of receipt {name} is not in the history, and no checkpoint witnessed after {by} can tell',
  'promised-unsigned':
    'event {id} of receipt {name} stands behind the newest checkpoint; nobody has signed it, so the promise is not yet kept',
  'limit-never-submitted': 'cannot be detected: what was never submitted',
  'limit-true-record': 'cannot be detected: a lie truly recorded',
  'limit-last-seconds': 'cannot be detected: changes after the newest witnessed checkpoint, unless one holds a receipt',
  'limit-collusion': 'cannot be detected: the signer and a quorum of witnesses colluding',
};
