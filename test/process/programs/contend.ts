import * as fs from 'node:fs'

import { tryLock } from '../../../lib/process/lock.ts'

/** Takes and releases a lock again and again. Prints `overlap` when another process is inside as well, and dies inside at last. */
const [path = '', rounds = ''] = process.argv.slice(2)

for (let round = 1; round <= Number(rounds);) {
  const release = tryLock(path)
  if (typeof release === 'string') continue
  try {
    fs.closeSync(fs.openSync(`${path}.inside`, 'wx'))
  } catch {
    process.stdout.write('overlap\n')
  }
  fs.rmSync(`${path}.inside`, { force: true })
  if (round === Number(rounds)) process.kill(process.pid, 'SIGKILL')
  release()
  round += 1
}
