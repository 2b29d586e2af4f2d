/** The one event every store writes: 407 bytes of compact JSON. */
export const TYPE = 'OrderLineAdded';

export const payload = (n) => ({
  orderId: '0190f0a2-7c1e-7cc3-98c4-dc0c0c07398f',
  customerId: `cust-${String(n % 100_000_000).padStart(8, '0')}`,
  sku: 'SKU-99887766',
  quantity: 3,
  unitPrice: { amount: 1999, currency: 'EUR' },
  address: { line1: '1 Example Street', city: 'Gdansk', postcode: '80-001', country: 'PL' },
  tags: ['priority', 'gift', 'fragile'],
  note: 'leave with neighbour if nobody answers the door please',
  occurredAt: '2026-01-01T00:00:00.000Z',
  actor: 'user-77',
});

export const payloads = (count, seed) => Array.from({ length: count }, (_, n) => payload(seed + n));
