import * as fc from 'fast-check'

/** Rounds for each tool, route, event and verb; `npm run test:fuzz` runs a thousand. */
export const ROUNDS = Number(process.env['RELAY_FUZZ_ROUNDS'] ?? 30)

/** The same seed makes the same values. */
export const SEED = Number(process.env['RELAY_FUZZ_SEED'] ?? 20_261_129)

/** A file that a value which is run as a command would make, in the directory that it runs in. */
const PWNED = 'pwned-by-a-value'

const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '..',
  '../../../../etc/passwd',
  '/etc/passwd',
  `/tmp/${PWNED}`,
  './',
  '~/.ssh/id_rsa',
  'file:///etc/passwd',
  'http://127.0.0.1:9/',
  '\\\\host\\share',
  'CON',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '-1',
  '1e999',
  'NaN',
  'Infinity',
  '-0',
  '9007199254740993',
  '99999999999999999999999',
  '0x10',
  '1;2',
  '\ud800',
  'a\udfffb',
  '\u202e\u2066rtl',
  '\u200b\ufeff\u00ad',
  '\u001b]52;c;YQ==\u0007',
  '\u001b[2J\u001b[31m',
  '\u009b31m',
  '\r\nSet-Cookie: a=b',
  'a\nb\r\nc',
  `$(touch ${PWNED})`,
  `\`touch ${PWNED}\``,
  `; touch ${PWNED} #`,
  `' || touch ${PWNED} '`,
  '%n%s%x',
  '%00',
  '%2e%2e%2f',
  '%',
  '--help',
  '--version',
  '--json',
  '--dangerously-bypass-approvals-and-sandbox',
  '-',
  '--',
  '@/etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '\u{1f642}'.repeat(2000),
  'e\u0301'.repeat(500),
  'eyJ-'.repeat(20_000),
  'a'.repeat(256),
  'x'.repeat(1024 * 1024),
  '['.repeat(5000),
  `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`,
  '{"__proto__":{"isAdmin":true}}',
  '{"prompt":"p","result_schema":{"$async":true}}',
]

/** Lists in lists. */
function nested(levels: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < levels; level += 1) value = [value]
  return value
}

const OTHERS: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  5e-324,
  [],
  {},
  [null],
  [[], {}],
  nested(40),
  nested(100),
  nested(2000),
  Array.from({ length: 5000 }, () => 0),
  JSON.parse('{"__proto__":{"isAdmin":true}}') as unknown,
  JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}') as unknown,
  { $async: true },
  { type: 'object', allOf: [{ $async: true }] },
  { $ref: '#' },
  { type: 'string', pattern: '^(a+)+$' },
  { prompt: 'p', result_schema: { $ref: '#/__proto__' } },
  JSON.parse('{"toString":1,"valueOf":1,"then":1}') as unknown,
  { length: 2 ** 40 },
]

/** A text that means harm, or any text. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)

/** A value that means harm, or any value that JSON can say. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 4, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** So many values, the same for the same name and seed. */
export function samples<T>(arbitrary: fc.Arbitrary<T>, name: string, count = ROUNDS): T[] {
  let salt = SEED
  for (const unit of name) salt = (salt * 31 + (unit.codePointAt(0) ?? 0)) | 0
  return fc.sample(arbitrary, { seed: salt, numRuns: count })
}

/**
 * An object with some of the named members: all as they are meant but for one or none, or each of them
 * hostile or not, and now and then a member of no meaning.
 */
export function objectOf(good: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const names = Object.keys(good)
  const all = fc.record(good, { requiredKeys: [] })
  const withName = names.length === 0 ? fc.constant('x') : fc.constantFrom(...names)
  const oneBad = fc.tuple(fc.record(good), withName, hostile).map(withMember)
  const mixed = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.oneof(good[name] ?? hostile, hostile)])),
    { requiredKeys: [] },
  )
  const odd = fc.tuple(all, hostileText, hostile).map(withMember)
  return fc.oneof(
    { weight: 2, arbitrary: all },
    { weight: 5, arbitrary: oneBad },
    { weight: 3, arbitrary: mixed },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: hostile },
  )
}

/** Also a member whose name means something to JavaScript is one of the object's own. */
function withMember([object, name, value]: [object, string, unknown]): object {
  const entry = `{${JSON.stringify(name.slice(0, 1000))}:${JSON.stringify(value)}}`
  return { ...object, ...(JSON.parse(entry) as object) }
}
