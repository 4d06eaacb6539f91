// Opens these paths of a root by its guard, lists the root, and prints the answers.
// Usage: look-around.ts FOLDER PATH…
import { RelayError } from '../../lib/errors.ts'
import { RootSettings } from '../../lib/schema/root.ts'
import { openGuard } from '../../lib/workspace/guard/guard.ts'
import { HOLDING, byRealPath } from '../../lib/workspace/guard/place.ts'

const [, , directory = '', ...paths] = process.argv
const settings = RootSettings.parse({ path: directory })
for (const holding of [HOLDING, byRealPath]) {
  const root = { name: 'r', label: 'r', settings, directory, kept: [] }
  const guard = openGuard(root, holding)
  const answers = []
  for (const path of paths) answers.push(await answerOf(path))
  const { entries, hidden } = await guard.list('')
  const names = entries.map(({ name }) => name)
  process.stdout.write(`${[...answers, ...names, hidden].join(' ')}\n`)

  async function answerOf(path: string): Promise<string> {
    try {
      const { handle } = await guard.open(path)
      await handle.close()
      return 'opened'
    } catch (error) {
      if (error instanceof RelayError) return error.code
      throw error
    }
  }
}
