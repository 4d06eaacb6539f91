import { BlockList, isIPv4 } from 'node:net'

/**
 * What an address reaches: `public` hosts of the internet; `private` ones, which are this machine and its networks; or
 * `reserved` ones, with services of a cloud that hand out credentials, links of one network, and groups of hosts.
 */
export type AddressKind = 'public' | 'private' | 'reserved'

/** Ranges from the IANA registries of special-purpose addresses. */
const PRIVATE = blockList([
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['::', 127],
  ['fc00::', 7],
  ['fec0::', 10],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
])

/** The metadata services that clouds have outside the link-local range are single addresses. */
const RESERVED = blockList([
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['192.0.0.192', 32],
  ['fe80::', 10],
  ['ff00::', 8],
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
  // Addresses of the other family behind a translator or a tunnel.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['100::', 64],
])

/** What this address reaches. An IPv4 address that is written as IPv6 counts as what it is. */
export function kindOf(address: string): AddressKind {
  const plain = address.replace(/%.*$/, '')
  const mapped = mappedIPv4(plain)
  if (mapped !== undefined) return kindOf(mapped)
  const family = isIPv4(plain) ? 'ipv4' : 'ipv6'
  if (RESERVED.check(plain, family)) return 'reserved'
  return PRIVATE.check(plain, family) ? 'private' : 'public'
}

/** The IPv4 address in `::ffff:a.b.c.d` and in the old form `::a.b.c.d`, in any spelling. */
function mappedIPv4(address: string): string | undefined {
  if (isIPv4(address)) return undefined
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [, high, low] = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written) ?? []
  if (high === undefined || low === undefined) return undefined
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  return [first >> 8, first & 255, second >> 8, second & 255].join('.')
}

function blockList(ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [network, bits] of ranges) {
    list.addSubnet(network, bits, isIPv4(network) ? 'ipv4' : 'ipv6')
  }
  return list
}
