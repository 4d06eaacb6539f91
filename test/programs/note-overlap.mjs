// A turn that writes down that it runs, and every other living one of the same conversation that it meets.
// The conversation is its prompt; the folder is its argument. It works for a moment, then answers.
import { appendFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [, , folder] = process.argv
const name = readFileSync(0, 'utf8').trim()
const own = `${name}.${process.pid}`
writeFileSync(join(folder, own), '')
for (const other of readdirSync(folder)) {
  if (other === own || !other.startsWith(`${name}.`)) continue
  if (isAlive(Number(other.slice(name.length + 1))))
    appendFileSync(join(folder, 'overlaps'), `${own} ${other}\n`)
}
setTimeout(() => {
  rmSync(join(folder, own))
  console.log('done')
}, 120)

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    // One that has ended and only waits to be collected does nothing any more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    // Gone.
    return false
  }
}
