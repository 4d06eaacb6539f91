// A turn that starts a child in a session of its own, says who it is, and ends when a file appears.
import { spawn } from 'node:child_process'
import { existsSync, renameSync, writeFileSync } from 'node:fs'

const [, , go, pids] = process.argv
const child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' })
const next = `${pids}.${process.pid}`
writeFileSync(next, JSON.stringify([process.pid, child.pid]))
renameSync(next, pids)
const timer = setInterval(() => {
  if (!existsSync(go)) return
  clearInterval(timer)
  child.kill()
  console.log('done')
}, 20)
