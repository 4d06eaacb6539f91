import { lookup } from 'node:dns/promises'
import { isIPv6 } from 'node:net'

import { systemCode } from '../../errors.ts'
import { kindOf } from '../../net/addresses.ts'
import { hostsOf, literalOf } from './hosts.ts'

/** An address that was checked, as `net.connect` takes it from a lookup. */
export type Address = { address: string; family: 4 | 6 }

/** Finds the addresses of a name. Rejects as `dns.lookup` does. */
export type Resolve = (name: string) => Promise<string[]>

/** Which hosts a browser may reach. */
export type ReachSettings = {
  /** The operator's rules; none means no host. */
  hosts: readonly string[]
  /** The caller's own rules, which can only narrow the operator's; undefined for none. */
  narrowed?: readonly string[] | undefined
  /** Whether hosts at private addresses may be reached: this machine and its networks. */
  privateAddresses: boolean
}

/** Why a host may not be reached, as a clause; `isUnknown` when its name has no address. */
export type Refusal = { why: string; isUnknown: boolean }

export type Reach = {
  /** Why this host may not be reached, as far as its name alone says; undefined when it may be tried. */
  refusal: (host: string, port: number) => Refusal | undefined
  /**
   * The addresses that the host has and that may be connected to. The caller must connect to one of these and must not
   * look the name up again, because the next answer may be another one.
   */
  addresses: (host: string, port: number) => Promise<Address[] | Refusal>
  /** Replaces the operator's rules, for what is asked from now on. */
  use: (rules: Pick<ReachSettings, 'hosts' | 'privateAddresses'>) => void
}

/** Hosts are given as `canonicalHost` writes them. */
export function createReach(settings: ReachSettings, resolve: Resolve = lookUp): Reach {
  let { privateAddresses } = settings
  let operator = hostsOf(settings.hosts)
  const own = settings.narrowed === undefined ? undefined : hostsOf(settings.narrowed)

  function refusal(host: string, port: number): Refusal | undefined {
    if (!operator.allows(host, port)) {
      return refused(`${host} is not among the hosts that the operator allows`)
    }
    if (own?.allows(host, port) === false) {
      return refused(`${host} is not among the hosts of this session`)
    }
    const literal = literalOf(host)
    return literal === undefined ? undefined : refusalOfAddress(host, port, literal)
  }

  function refusalOfAddress(host: string, port: number, address: string): Refusal | undefined {
    const kind = kindOf(address)
    if (kind === 'public') return undefined
    const is = literalOf(host) === undefined ? `${host} has the ${kind} address` : `it is a ${kind}`
    const what = literalOf(host) === undefined ? `${is} ${address}` : `${is} address`
    if (!privateAddresses) {
      return refused(`${what}, and tools.browser.privateAddresses is false`)
    }
    // A rule such as `*` allows no metadata service; only its address, by name, does.
    if (kind === 'private' || operator.names(host, port)) return undefined
    return refused(`${what}, which no rule names`)
  }

  return {
    refusal,
    use(rules) {
      operator = hostsOf(rules.hosts)
      privateAddresses = rules.privateAddresses
    },
    async addresses(host, port) {
      const early = refusal(host, port)
      if (early !== undefined) return early
      const literal = literalOf(host)
      if (literal !== undefined) return [addressed(literal)]
      const found = await resolved(host, resolve)
      if (!Array.isArray(found)) return found
      const refusals = found.map((address) => refusalOfAddress(host, port, address))
      // One such answer is enough: a name with both kinds of address is how a page reaches into a network.
      return refusals.find((each) => each !== undefined) ?? found.map(addressed)
    },
  }
}

async function resolved(host: string, resolve: Resolve): Promise<string[] | Refusal> {
  try {
    const found = await resolve(host)
    if (found.length > 0) return found
  } catch (error) {
    if (systemCode(error) === undefined) throw error
  }
  return { why: `${host} has no address`, isUnknown: true }
}

async function lookUp(name: string): Promise<string[]> {
  const found = await lookup(name, { all: true })
  return found.map(({ address }) => address)
}

function addressed(address: string): Address {
  return { address, family: isIPv6(address) ? 6 : 4 }
}

function refused(why: string): Refusal {
  return { why, isUnknown: false }
}
