// Swaps a folder for a link to another one and back, as fast as it can, until its input ends.
// Usage: swap-folder.mjs FOLDER OTHER
import * as fs from 'node:fs'

const [, , folder = '', other = ''] = process.argv
const aside = `${folder}.aside`

let isOver = false
process.stdin.on('end', () => (isOver = true)).resume()
process.stdout.write('swapping\n')

function swap() {
  for (let round = 0; round < 50; round += 1) {
    fs.renameSync(folder, aside)
    fs.symlinkSync(other, folder)
    fs.unlinkSync(folder)
    fs.renameSync(aside, folder)
    // It is itself about as long as it is the link.
    for (let wait = 0; wait < 8; wait += 1) fs.statSync(folder)
  }
  if (!isOver) setImmediate(swap)
}
swap()
