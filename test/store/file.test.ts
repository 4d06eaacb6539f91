import { storeContract } from './contract.ts'
import { openSubject } from './subject.ts'

storeContract('file store', openSubject)
