import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { Scope } from '../../schema/root.ts'
import { described, optional, prose, visible, wholeFrom } from '../jobs/fields.ts'
import { ADDS, READS, REPEATABLE } from '../effect.ts'
import { changing, observed } from '../guarded/guarded-call.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { blockedBy } from './blocked.ts'
import { USUAL_MS, pageState, purpose } from './fields.ts'
import { ownerOf, sessionOf, shownState } from './on-session.ts'

const scope: Scope = 'mcp:browser'

/** The size of a page when the caller names none. */
const WIDTH = 1280
const HEIGHT = 800

/** The settings of the browser. Throws `MODE_REFUSED` when it is off, which the pipeline does earlier. */
function settingsOf({ relay }: Context) {
  const settings = relay.tools.settings().browser
  if (settings !== undefined) return settings
  throw new RelayError('MODE_REFUSED', 'Cannot use a browser: tools.browser is not configured.')
}

export const browserOpen = operation({
  name: 'browser_open',
  family: 'browser',
  title: 'Open a browser',
  description:
    'Open a browser with an empty profile. It reaches only hosts that the operator allows; `hosts` narrows them. It ends after 30 idle minutes.',
  who: 'anyone',
  effect: { ...ADDS, openWorld: true },
  guarded: { scope, mode: 'operate' },
  input: z.strictObject({
    url: optional(prose(4000), 'Address to open'),
    hosts: optional(
      z.array(visible(253)).check(z.maxLength(100)),
      'Such as example.com, *.example.com',
    ),
    width: optional(wholeFrom(200), `Default ${WIDTH}`),
    height: optional(wholeFrom(200), `Default ${HEIGHT}`),
  }),
  output: z.strictObject({ ...pageState, status: z.optional(z.int()) }),
  async run(context, given) {
    const { url, hosts: narrowed, width = WIDTH, height = HEIGHT } = given
    const changed = await changing(context, {
      tool: 'browser_open',
      scope,
      mode: 'operate',
      area: 'browser',
      dryRun: false,
      input: { url, hosts: narrowed },
      async plan() {
        const { hosts } = settingsOf(context)
        const title = url === undefined ? 'Open a browser' : `Open a browser at ${url}`
        const text = `${title}\nHosts that it may reach: ${(narrowed ?? hosts).join(', ') || 'none'}`
        const preview = { kind: 'text' as const, title: title.slice(0, 300), text }
        return {
          value: undefined,
          preview,
          digest: JSON.stringify([url, narrowed, hosts]),
          paths: [],
        }
      },
      async apply(_plan, { effect }) {
        const settings = settingsOf(context)
        const browsers = await context.relay.tools.browsers()
        const viewport = { width: Math.min(width, 2000), height: Math.min(height, 2000) }
        const { hosts, privateAddresses, executable } = settings
        const { id, session } = await browsers.open(ownerOf(context.caller), {
          hosts,
          narrowed,
          privateAddresses,
          executable,
          viewport,
          blocked: blockedBy(context),
        })
        effect({ operation: 'open', path: url ?? 'about:blank', after: id })
        try {
          const at = { timeout: USUAL_MS, until: 'load' } as const
          return {
            id,
            state: await (url === undefined ? session.state() : session.navigate(url, at)),
          }
        } catch (error) {
          // A caller that got an error has no session to close.
          await browsers.close(id)
          throw error
        }
      },
    })
    if (changed.dry_run) throw new Error('browser_open has no dry run')
    return shownState(changed.result.id, changed.result.state)
  },
})

export const browserAttach = operation({
  name: 'browser_attach',
  family: 'browser',
  title: 'Attach to a running browser',
  description:
    "Open a page in the person's own browser, signed in as the person. Use it only when browser_open is not enough.",
  who: 'anyone',
  effect: { ...ADDS, destructive: true, openWorld: true },
  guarded: { scope, mode: 'destructive' },
  input: z.strictObject({
    endpoint: optional(visible(300), 'Debugging endpoint; default http://127.0.0.1:9222'),
    purpose,
  }),
  output: z.strictObject(pageState),
  async run(context, { endpoint = 'http://127.0.0.1:9222', purpose: why }) {
    const changed = await changing(context, {
      tool: 'browser_attach',
      scope,
      mode: 'destructive',
      area: 'browser',
      dryRun: false,
      input: { endpoint, purpose: why },
      async plan() {
        const { attach, hosts } = settingsOf(context)
        if (!attach) throw attachIsOff()
        const title = `Open a page in your own browser at ${endpoint}`
        const text = `${title}\nThe agent acts there with your logins, on these hosts: ${hosts.join(', ') || 'none'}\nPurpose, by the agent: ${why}`
        const preview = { kind: 'text' as const, title, text }
        return {
          value: undefined,
          preview,
          digest: JSON.stringify([endpoint, hosts, why]),
          paths: [],
        }
      },
      async apply(_plan, { effect }) {
        const { hosts, privateAddresses } = settingsOf(context)
        const browsers = await context.relay.tools.browsers()
        const { id, session } = await browsers.attach(ownerOf(context.caller), {
          endpoint,
          hosts,
          privateAddresses,
          blocked: blockedBy(context),
        })
        effect({ operation: 'attach', path: endpoint, after: id })
        return { id, state: await session.state() }
      },
    })
    if (changed.dry_run) throw new Error('browser_attach has no dry run')
    return shownState(changed.result.id, changed.result.state)
  },
})

function attachIsOff(): RelayError {
  const message =
    'Cannot browser_attach: tools.browser.attach is false. Only a person can change that, in the configuration. Use browser_open.'
  return new RelayError('MODE_REFUSED', message)
}

export const browserClose = operation({
  name: 'browser_close',
  family: 'browser',
  title: 'Close a browser',
  description: 'End a session. Its profile is deleted.',
  who: 'anyone',
  effect: { ...REPEATABLE, destructive: false },
  guarded: { scope, mode: 'observe' },
  http: { method: 'post', path: '/browsers/:session/close' },
  input: z.strictObject({ session: described(visible(40), 'Session id') }),
  output: z.strictObject({ session: z.string() }),
  async run(context, given) {
    const { id } = await sessionOf(context, given.session)
    const about = { tool: 'browser_close', scope, mode: 'observe', area: 'browser' } as const
    return observed(context, { ...about, input: { session: id } }, async () => {
      await (await context.relay.tools.browsers()).close(id)
      return { session: id }
    })
  },
})

export const browserList = operation({
  name: 'browser_list',
  family: 'browser',
  title: 'List browsers',
  description: 'List your open sessions.',
  who: 'anyone',
  effect: READS,
  guarded: { scope, mode: 'observe' },
  http: { method: 'get', path: '/browsers' },
  input: noInput,
  output: z.strictObject({
    sessions: z.array(
      z.strictObject({
        session: z.string(),
        owner: z.string(),
        opened_at: z.string(),
        used_at: z.string(),
        hosts: z.array(z.string()),
        attached: z.boolean(),
      }),
    ),
  }),
  async run(context) {
    const { caller, relay } = context
    const browsers = await relay.tools.browsers()
    // The page asks again and again, and a person sees every session.
    if (caller.kind === 'person') return { sessions: browsers.list() }
    const about = { tool: 'browser_list', scope, mode: 'observe', area: 'browser' } as const
    return observed(context, { ...about, input: {} }, async () => ({
      sessions: browsers.list(ownerOf(caller)),
    }))
  },
})
