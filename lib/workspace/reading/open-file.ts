import { RelayError } from '../../errors.ts'
import { cut, oneLine } from '../../text/cut.ts'
import type { Guard } from '../guard/guard.ts'
import type { Source } from './chunks.ts'
import { PROBE_BYTES, encodingOf } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { imageTypeOf } from './image.ts'
import { readBytes } from './read-bytes.ts'

/** An open file of a root and what its beginning says about it. */
export type OpenFile = {
  /** Its path in the root, without links. */
  path: string
  source: Source
  size: number
  modifiedAt: string
  encoding: Encoding
  /** The media type of an image that models can look at. */
  imageType: string | undefined
}

/** The largest image that is returned: clients refuse larger ones, or pass a whole context on to the model. */
const MOST_IMAGE_BYTES = 4 * 1024 * 1024

/** Opens a file through the guard as long as `use` takes. Throws what the guard throws, and `NOT_A_FILE` for a folder. */
export async function withFile<T>(
  guard: Guard,
  path: string,
  use: (file: OpenFile) => Promise<T>,
): Promise<T> {
  const { handle, stat, path: at } = await guard.open(path)
  try {
    if (!stat.isFile()) {
      const message = `Cannot read ${named(path)}: it is a folder. List it instead.`
      throw new RelayError('NOT_A_FILE', message)
    }
    const size = Number(stat.size)
    const source = { handle, size }
    const head = await readBytes(source, { to: PROBE_BYTES })
    return await use({
      path: at,
      source,
      size,
      modifiedAt: new Date(Number(stat.mtimeMs)).toISOString(),
      encoding: encodingOf(head),
      imageType: imageTypeOf(head),
    })
  } finally {
    await handle.close()
  }
}

/** The bytes of an image. Throws `FILE_TOO_LARGE`. */
export async function readImage({ path, source, size }: OpenFile): Promise<Buffer> {
  if (size <= MOST_IMAGE_BYTES) return readBytes(source)
  const message = `Cannot show ${named(path)}: an image of ${size} bytes is too large, ${MOST_IMAGE_BYTES} are allowed. Make a smaller copy.`
  throw new RelayError('FILE_TOO_LARGE', message, { details: { size } })
}

/** The refusal of a file that is not text. */
export function isBinary(path: string, how = ''): RelayError {
  return new RelayError('FILE_BINARY', `Cannot read ${named(path)} as text: it is binary.${how}`)
}

/** The refusal of lines that could not be reached in time. */
export function isTooFar(path: string, line: number): RelayError {
  const message = `Cannot read line ${line} of ${named(path)} in time: the file is too large. Read it by bytes.`
  return new RelayError('TOOL_TIMEOUT', message)
}

function named(path: string): string {
  return `"${cut(oneLine(path), 200)}"`
}
