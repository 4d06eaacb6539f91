// Says that it runs, then stays, whatever it is asked.
process.on('SIGTERM', () => {})
process.on('SIGINT', () => {})
setInterval(() => {}, 1000)
console.log('ready')
