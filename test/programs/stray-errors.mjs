// Loaded before a program of ours: puts errors into it that no code of it catches.
// SIGUSR2: an exception of unknown origin. SIGWINCH: a promise that nobody looks after.
// A child whose arguments hold STRAY_CHILD: an exception in a callback.
import { ChildProcess } from 'node:child_process'

process.on('SIGUSR2', () => {
  throw new Error('stray exception')
})
process.on('SIGWINCH', () => {
  void Promise.reject(new Error('stray rejection'))
})

// oxlint-disable-next-line typescript/unbound-method -- it is called with its child below
const { emit } = ChildProcess.prototype
ChildProcess.prototype.emit = function (name, ...values) {
  const isMarked = this.spawnargs?.some((each) => each.includes('STRAY_CHILD'))
  if (name === 'spawn' && isMarked) {
    setImmediate(() => {
      throw new Error('stray error of a turn')
    })
  }
  return emit.call(this, name, ...values)
}
