import { RelayError } from '../../lib/errors.ts'
import type { Store } from '../../lib/store/store.ts'

/** How a store behaves for one process: it answers, refuses as a database that is away, or does not answer at all. */
type Link = 'up' | 'down' | 'hangs'

/** A store of several hosts as one of them sees it, whose link the test cuts and mends. */
export function cutOffStore(store: Store) {
  let link: Link = 'up'
  const mended = new Set<() => void>()

  async function reach(): Promise<void> {
    if (link === 'hangs') await new Promise<void>((resolve) => mended.add(resolve))
    if (link === 'down') throw new RelayError('STORE_UNREACHABLE', 'Cannot reach it: a test.')
  }

  /** The same part of the store behind the link; `watch` and `report` answer at once, whatever they carry. */
  function behind<Part extends object>(part: Part): Part {
    return new Proxy(part, {
      get(target, name, receiver): unknown {
        const member: unknown = Reflect.get(target, name, receiver)
        if (typeof member !== 'function' || name === 'watch' || name === 'report') return member
        return async (...given: unknown[]) => {
          await reach()
          return Reflect.apply(member, target, given) as unknown
        }
      },
    })
  }

  return {
    store: {
      ...store,
      spansHosts: true,
      jobs: behind(store.jobs),
      blobs: behind(store.blobs),
      mailbox: behind(store.mailbox),
      registry: behind(store.registry),
    } satisfies Store,
    set: (next: Link): void => {
      link = next
      for (const resolve of mended) resolve()
      mended.clear()
    },
  }
}
