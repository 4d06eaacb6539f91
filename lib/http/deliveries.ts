import { RelayError } from '../errors.ts'
import type { HttpContext } from './context.ts'

/** Milliseconds between two looks for new workspaces. */
const LOOK_MS = 10_000

/** What delivers to webhooks while the server runs. */
export type Deliveries = { stop: () => Promise<void> }

/** Delivers to the webhooks of every workspace that the server serves, also of those that are made later. */
export function startDeliveries({ workspaces, leaving, warn }: HttpContext): Deliveries {
  const deliverers = new Map<string, { stop: () => Promise<void> }>()
  /** Workspaces whose unexpected failure was reported. They are tried again, and keep none of the others waiting. */
  const failed = new Set<string>()
  const timer = setInterval(look, LOOK_MS)
  timer.unref()
  let looking = Promise.resolve()
  look()

  function look(): void {
    looking = looking.then(lookOnce).catch((error: unknown) => warn(`webhooks: ${String(error)}`))
  }

  async function lookOnce(): Promise<void> {
    for (const id of workspaces.ids()) {
      if (leaving.aborted) return
      if (deliverers.has(id)) continue
      try {
        const { webhooks } = await workspaces.open(id)
        const deliverer = webhooks.deliverer({ workspace: id, signal: leaving, warn })
        deliverers.set(id, deliverer)
        deliverer.start()
      } catch (error) {
        // A store that cannot be opened is reported where workspaces are listed, and tried again.
        if (error instanceof RelayError || failed.has(id)) continue
        failed.add(id)
        warn(`webhooks of ${id}: ${String(error)}`)
      }
    }
  }

  return {
    async stop() {
      clearInterval(timer)
      await looking
      await Promise.all([...deliverers.values()].map((each) => each.stop()))
    },
  }
}
