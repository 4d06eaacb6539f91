import type { LocalVerb } from '../command.ts'
import { oneLine } from '../terminal/text.ts'

/** `relay doctor --adopt` and `--fresh`: chooses the store of a folder that was moved, cloned or replaced. */
export function changeVerb(to: 'adopt' | 'fresh'): LocalVerb<object> & { named: string } {
  return {
    named: `doctor --${to}`,
    who: 'owner',
    async runLocally(settings) {
      const { adoptStore, startFresh } = await import('../../relay/adopt.ts')
      const done = await (to === 'adopt' ? adoptStore(settings) : startFresh(settings))
      return { document: { ok: true, done }, lines: [oneLine(done)] }
    },
  }
}
