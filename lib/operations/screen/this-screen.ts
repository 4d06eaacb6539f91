import { join } from 'node:path'

import { createScreen } from '../../workspace/screen/screen.ts'
import type { Screen } from '../../workspace/screen/screen.ts'
import type { GuardedTools } from '../../workspace/workspace.ts'

/** One for each service, so that two calls never act at once; made here, because few sessions ever use a screen. */
const screens = new WeakMap<GuardedTools, Screen>()

export function screenOf({ relay }: { relay: { tools: GuardedTools } }): Screen {
  const { tools } = relay
  const known = screens.get(tools)
  if (known !== undefined) return known
  const { env, directory } = tools
  const screen = createScreen({
    platform: process.platform,
    env,
    directory: join(directory, 'screen'),
  })
  screens.set(tools, screen)
  return screen
}
