import { isIP } from 'node:net'

/** Hosts that a browser may reach, by the operator's rules. */
export type Hosts = {
  /** True when a rule names this host, as `canonicalHost` writes it, and this port. */
  allows: (host: string, port: number) => boolean
  /** True when a rule names exactly this host: not by `*`, and not as one below another name. */
  names: (host: string, port: number) => boolean
}

type Rule = { name: string; kind: 'exact' | 'below' | 'any'; port: number | undefined }

/**
 * Rules are `example.com` for one host, `*.example.com` for every host below it, `*` for any host, and addresses such as
 * `10.1.2.3` or `[::1]`. A rule may end in a port, as `localhost:5173` does; without one it names every port. No rule
 * means no host.
 */
export function hostsOf(rules: readonly string[]): Hosts {
  const parsed = rules.map(parseRule).filter((rule) => rule !== undefined)
  const onPort = (rule: Rule, port: number) => rule.port === undefined || rule.port === port
  return {
    allows: (host, port) => parsed.some((rule) => onPort(rule, port) && matches(rule, host)),
    names: (host, port) =>
      parsed.some((rule) => rule.kind === 'exact' && onPort(rule, port) && rule.name === host),
  }
}

/**
 * A host as browsers write it, whatever its spelling: lower case, punycode, addresses in their usual form, without the
 * dot at the end. Undefined for what is no host.
 */
export function canonicalHost(text: string): string | undefined {
  try {
    const url = new URL(`http://${text}/`)
    const isOnlyHost = url.port === '' && url.username === '' && url.pathname === '/'
    return isOnlyHost && url.search === '' && url.hash === '' ? hostOf(url) : undefined
  } catch {
    // Not a host: the URL parser has no other way to report that.
    return undefined
  }
}

/** The host of a URL in canonical form. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/, '')
}

/** The port that a URL names, or the usual one of its scheme. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' || url.protocol === 'wss:' ? 443 : 80
}

/** The address that a host is, without brackets; undefined for a name. */
export function literalOf(host: string): string | undefined {
  const bare = host.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) === 0 ? undefined : bare
}

function parseRule(text: string): Rule | undefined {
  const [, host = '', digits] = /^(.*?)(?::(\d{1,5}))?$/.exec(text.trim()) ?? []
  const port = digits === undefined ? undefined : Number(digits)
  if (host === '*') return { name: '', kind: 'any', port }
  const isBelow = host.startsWith('*.')
  const name = canonicalHost(isBelow ? host.slice(2) : host)
  return name === undefined ? undefined : { name, kind: isBelow ? 'below' : 'exact', port }
}

function matches(rule: Rule, host: string): boolean {
  if (rule.kind === 'any') return true
  return rule.kind === 'exact' ? host === rule.name : host.endsWith(`.${rule.name}`)
}
