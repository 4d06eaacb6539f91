import type { Settings } from '../../config/config.ts'
import { leftLine } from '../../store/file/change.ts'
import type { Answer } from '../context.ts'
import { oneLine } from '../terminal/text.ts'
import type { Check } from './check.ts'

/** `relay doctor --adopt` and `--fresh`: which store the folder has from now on. */
export async function changeStore(settings: Settings, to: 'adopt' | 'fresh'): Promise<Answer> {
  const { adoptStore, startFresh } = await import('../../relay/adopt.ts')
  const done = await (to === 'adopt' ? adoptStore(settings) : startFresh(settings))
  return { document: { ok: true, done }, lines: [oneLine(done)] }
}

/** Whether the folder was moved and its jobs are still in the store of its former path. */
export function checkMoved({ dataDir, workspace }: Settings): Check[] {
  const line = leftLine(dataDir, workspace)
  return line === undefined ? [] : [{ name: 'moved', state: 'warning', message: line }]
}
