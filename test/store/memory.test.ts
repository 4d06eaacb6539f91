import { contestedContract } from './contract/contested.ts'
import { storeContract } from './contract.ts'
import { openMemorySubject } from './subject.ts'

storeContract('in-memory store', openMemorySubject)
contestedContract('in-memory store', openMemorySubject)
