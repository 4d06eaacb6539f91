import { createClock } from './clock.ts'
import { storeContract } from './contract.ts'
import { createMemory, openMemoryStore } from './memory.ts'

storeContract('store in memory', async () => {
  const clock = createClock()
  const memory = createMemory()
  const another = async () => openMemoryStore(memory, clock)
  return { store: await another(), clock, another }
})
