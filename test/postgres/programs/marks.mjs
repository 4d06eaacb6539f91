// Preloaded. Where a program of the file store counts its changes of the disk, this one has the test that started it
// count its statements, and waits until the test has begun to.
globalThis.stopBefore = (n) =>
  new Promise((resolve) => {
    process.once('message', resolve)
    process.send(n === Number.POSITIVE_INFINITY ? 'end' : 'begin')
  })
