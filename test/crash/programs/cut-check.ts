// The first process of a boot after a power cut: compares the store with what was heard before, works off what
// is left, and adds to the same file what it did. Prints the violations, one JSON document.
import * as fs from 'node:fs'

import { bootId } from '../../../lib/process/process.ts'
import { machineHere } from '../../../lib/relay/open-store.ts'
import { checkAfterCut } from '../after-cut.ts'

const [dataDir = '', workspace = '', heardFile = ''] = process.argv.slice(2)
const heard = fs.readFileSync(heardFile, 'utf8').split('\n')
const file = fs.openSync(heardFile, 'a')
const violations = await checkAfterCut({
  dataDir,
  workspace,
  heard,
  boot: { bootId: bootId(), machine: machineHere() },
  hear: (word) => fs.writeSync(file, `${word}\n`),
})
fs.writeSync(1, JSON.stringify(violations))
