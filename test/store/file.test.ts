import { contestedContract } from './contract/contested.ts'
import { storeContract } from './contract.ts'
import { processesContract } from './contract/processes.ts'
import { openSubject } from './subject.ts'

storeContract('file store', openSubject)
processesContract('file store', openSubject)
contestedContract('file store', openSubject)
