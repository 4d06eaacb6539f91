// Prints who else could replace the path that it is given, or `safe`.
import { walk } from '../../../lib/files/trusted.ts'

console.log(walk(process.argv[2] ?? '').danger ?? 'safe')
