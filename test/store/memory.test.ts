import { storeContract } from './contract.ts'
import { openMemorySubject } from './subject.ts'

storeContract('in-memory store', openMemorySubject)
