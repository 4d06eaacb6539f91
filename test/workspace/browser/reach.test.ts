import assert from 'node:assert/strict'
import { test } from 'node:test'

import { kindOf } from '../../../lib/net/addresses.ts'
import { canonicalHost, hostsOf } from '../../../lib/workspace/browser/hosts.ts'
import { createReach } from '../../../lib/workspace/browser/reach.ts'

/** Rule, host as a page writes it, port, and whether the rule names it. */
const RULES = [
  ['example.com', 'example.com', 443, true],
  ['example.com', 'EXAMPLE.com.', 443, true],
  ['example.com', 'www.example.com', 443, false],
  ['example.com', 'badexample.com', 443, false],
  ['example.com', 'example.com.evil.test', 443, false],
  ['*.example.com', 'a.b.example.com', 80, true],
  ['*.example.com', 'example.com', 80, false],
  ['*.example.com', 'badexample.com', 80, false],
  ['example.com:8443', 'example.com', 8443, true],
  ['example.com:8443', 'example.com', 443, false],
  ['*', 'anything.test', 1, true],
  ['*:443', 'anything.test', 80, false],
  ['127.0.0.1:3000', '0x7f.1', 3000, true],
  ['[::1]:3000', '[0:0:0:0:0:0:0:1]', 3000, true],
  ['bücher.test', 'xn--bcher-kva.test', 443, true],
  ['BÜCHER.test', 'bu\u0308cher.test', 443, true],
  // A Cyrillic letter that looks like the Latin one.
  ['paypal.com', 'p\u0430ypal.com', 443, false],
  ['ex*mple.com', 'example.com', 443, false],
  ['http://example.com', 'example.com', 443, false],
  ['', 'example.com', 443, false],
] as const

for (const [rule, host, port, allowed] of RULES) {
  test(`the rule "${rule}" ${allowed ? 'allows' : 'refuses'} ${host} on port ${port}`, () => {
    assert.equal(hostsOf([rule]).allows(canonicalHost(host) ?? '', port), allowed)
  })
}

test('without a rule no host is allowed', () => {
  assert.equal(hostsOf([]).allows('example.com', 443), false)
})

/** Spellings of addresses as a URL may have them, and what they reach. */
const ADDRESSES = [
  ['2130706433', 'private'],
  ['0x7f000001', 'private'],
  ['017700000001', 'private'],
  ['0177.0.0.1', 'private'],
  ['127.1', 'private'],
  ['0', 'private'],
  ['[::]', 'private'],
  ['[::1]', 'private'],
  ['[::ffff:127.0.0.1]', 'private'],
  ['[::ffff:7f00:1]', 'private'],
  ['[::127.0.0.1]', 'private'],
  ['10.255.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['172.32.0.1', 'public'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['[fd12:3456::1]', 'private'],
  ['169.254.169.254', 'reserved'],
  ['0xa9fea9fe', 'reserved'],
  ['[::ffff:169.254.169.254]', 'reserved'],
  ['[64:ff9b::169.254.169.254]', 'reserved'],
  ['[2002:7f00:1::]', 'reserved'],
  ['[fe80::1]', 'reserved'],
  ['[fd00:ec2::254]', 'reserved'],
  ['100.100.100.200', 'reserved'],
  ['224.0.0.1', 'reserved'],
  ['255.255.255.255', 'reserved'],
  ['8.8.8.8', 'public'],
  ['[2606:4700::1111]', 'public'],
] as const

for (const [written, kind] of ADDRESSES) {
  test(`${written} is ${kind} however it is written`, () => {
    const host = canonicalHost(written) ?? ''
    assert.equal(kindOf(host.replace(/^\[(.*)\]$/, '$1')), kind)
    const reach = createReach({ hosts: ['*'], privateAddresses: false })
    assert.equal(reach.refusal(host, 80) === undefined, kind === 'public')
  })
}

const settings = { hosts: ['*'], privateAddresses: false }

test('a name is refused when one of its addresses is private', async () => {
  const reach = createReach(settings, async () => ['8.8.8.8', '10.0.0.7'])
  const found = await reach.addresses('both.test', 443)
  assert.ok(!Array.isArray(found))
  assert.match(found.why, /both\.test has the private address 10\.0\.0\.7/)
})

test('private addresses may be allowed, and metadata services still need a rule of their own', async () => {
  const open = { ...settings, privateAddresses: true }
  const resolve = async (name: string) => [name === 'dev.test' ? '127.0.0.1' : '169.254.169.254']
  const reach = createReach(open, resolve)
  assert.deepEqual(await reach.addresses('dev.test', 80), [{ address: '127.0.0.1', family: 4 }])
  assert.ok(!Array.isArray(await reach.addresses('metadata.test', 80)))
  assert.notEqual(reach.refusal('169.254.169.254', 80), undefined)
  const named = createReach({ ...open, hosts: ['169.254.169.254'] }, resolve)
  assert.equal(named.refusal('169.254.169.254', 80), undefined)
})

test('rules of a session narrow those of the operator, and add none', () => {
  const reach = createReach({ hosts: ['*.ours.test'], narrowed: ['*'], privateAddresses: false })
  assert.equal(reach.refusal('a.ours.test', 443), undefined)
  assert.match(reach.refusal('evil.test', 443)?.why ?? '', /the operator allows/)
  const narrow = createReach({ hosts: ['*'], narrowed: ['a.test'], privateAddresses: false })
  assert.match(narrow.refusal('b.test', 443)?.why ?? '', /hosts of this session/)
})

test('a name without an address is unknown, not refused', async () => {
  const gone = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
  const found = await createReach(settings, () => Promise.reject(gone)).addresses('no.test', 80)
  assert.deepEqual(found, { why: 'no.test has no address', isUnknown: true })
})
