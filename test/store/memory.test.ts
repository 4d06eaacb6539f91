import { createClock } from './clock.ts'
import { storeContract } from './contract.ts'
import { createMemory, openMemoryStore } from './memory/memory.ts'

storeContract('store in memory', async () => {
  const clock = createClock()
  const memory = createMemory(clock)
  const another = async () => openMemoryStore(memory)
  return { store: await another(), clock, another }
})
