import { mayHeal } from '../errors.ts'
import { isLiving } from '../team/rules.ts'
import type { Team } from '../team/team.ts'

/**
 * Lets a worker that serves nothing but members of the team end with them: `end` is called once none of them takes work
 * any more. `jobs` are the tasks by which they are known.
 */
export function followMembers(
  team: Team,
  on: { jobs: string[]; log: (line: string) => void; end: () => void },
): { turnEnded: () => Promise<void>; close: () => void } {
  if (on.jobs.length === 0) return { turnEnded: async () => {}, close: () => {} }
  const watch = team.watch(() => void look())

  async function look(): Promise<void> {
    try {
      const { members } = await team.state()
      const own = on.jobs.flatMap((job) => members.get(job) ?? [])
      if (own.some(isLiving)) return
      watch.close()
      on.end()
    } catch (error) {
      // The watch calls again.
      if (!mayHeal(error)) throw error
      on.log(`cannot look at the team: ${String(error)}`)
    }
  }

  void look()
  return {
    /** A member that exits with its task has ended when its turn has. */
    async turnEnded() {
      try {
        await team.tend()
      } catch (error) {
        if (!mayHeal(error)) throw error
        on.log(`cannot tend the team: ${String(error)}`)
      }
    },
    close: () => watch.close(),
  }
}
