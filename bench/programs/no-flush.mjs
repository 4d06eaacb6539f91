// Preloaded by the process that fills a store with old jobs: it need not wait for the disk, because
// nothing it writes is ever promised to anybody. No process that is measured loads this.

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const answer = (_descriptor, done) => process.nextTick(done, null)
fs.fsync = answer
fs.fdatasync = answer
fs.fsyncSync = () => {}
fs.fdatasyncSync = () => {}
syncBuiltinESMExports()
