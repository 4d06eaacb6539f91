import { hostOf, portOf } from './hosts.ts'
import type { Reach } from './reach.ts'
import { pageLine } from './text.ts'

/** Why a page may not request this address, as far as the address says. */
export function refusalOf(reach: Reach, address: string): string | undefined {
  if (!URL.canParse(address)) return 'it is not an absolute address'
  const url = new URL(address)
  // What a page holds in itself is not a request.
  if (['data:', 'blob:', 'about:'].includes(url.protocol)) return undefined
  if (!/^(?:https?|wss?):$/.test(url.protocol)) {
    return `only http and https are allowed, not ${pageLine(url.protocol, 30)}`
  }
  return reach.refusal(hostOf(url), portOf(url))?.why
}

/** The host and port of an address, for a person; empty for what is no address. */
export function hostIn(address: string): string {
  return URL.canParse(address) ? new URL(address).host : ''
}
