// Preloaded. Lets a program kill itself with SIGKILL before its nth call that changes the disk.
import fs, { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const CALLS = {
  openSync: (args) => (args[1] & fs.constants.O_CREAT) !== 0,
  writeSync: (args) => args[0] > 2,
  renameSync: () => true,
  unlinkSync: () => true,
  rmdirSync: () => true,
  mkdirSync: () => true,
  utimesSync: () => true,
  fsync: () => true,
  fdatasync: () => true,
  fsyncSync: () => true,
  fdatasyncSync: () => true,
}

let left = Number.POSITIVE_INFINITY

for (const [name, counts] of Object.entries(CALLS)) {
  const call = fs[name]
  fs[name] = (...args) => {
    if (counts(args)) {
      left -= 1
      if (left === 0) {
        writeSync(1, `stopped before ${name}\n`)
        process.kill(process.pid, 'SIGKILL')
      }
    }
    return call(...args)
  }
}
syncBuiltinESMExports()

/** From now on the `n`th changing call is the last thing that this process does not do. */
globalThis.stopBefore = (n) => {
  left = n
}
