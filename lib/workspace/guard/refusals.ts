import { RelayError, systemCode } from '../../errors.ts'
import { cut, oneLine } from '../../text/cut.ts'

/*
 * Why a path is refused. No message holds an absolute path: what a caller named is quoted, and what the system
 * reported is reduced to its code.
 */

/** The path as it was named, on one short line; an absolute one is not repeated. */
function shown(path: string): string {
  return path.startsWith('/') ? 'an absolute path' : `"${cut(oneLine(path), 200)}"`
}

export function isOutside(path: string): RelayError {
  const message = `Cannot use ${shown(path)}: it leads out of the root. Give a path relative to the root, such as "src/main.ts".`
  return new RelayError('PATH_OUTSIDE_WORKSPACE', message)
}

export function isDeniedPath(path: string): RelayError {
  const message = `Cannot use ${shown(path)}: a rule of this root denies it. Work without it; a person can see the rule with: relay root check PATH`
  return new RelayError('PATH_IGNORED', message)
}

export function isInvalid(path: string, why: string): RelayError {
  return new RelayError('PATH_INVALID', `Cannot use ${shown(path)}: ${why}.`)
}

export function isMissing(path: string): RelayError {
  const message = `Cannot find ${shown(path)}: the root has no such file or folder. List the folder to see what exists.`
  return new RelayError('FILE_NOT_FOUND', message)
}

export function isNoFile(path: string, what: string): RelayError {
  return new RelayError('NOT_A_FILE', `Cannot use ${shown(path)} as a file: it is ${what}.`)
}

export function isNoFolder(path: string): RelayError {
  return new RelayError('NOT_A_FOLDER', `Cannot use ${shown(path)}: it is not a folder.`)
}

export function hasChanged(path: string): RelayError {
  const message = `Cannot use ${shown(path)}: it was changed or replaced at this moment. Read it again and repeat the call.`
  return new RelayError('FILE_CHANGED', message)
}

export function rootIsGone(name: string): RelayError {
  const message = `Cannot use root "${name}": its folder is missing or was replaced by a link. A person can correct it with: relay root set ${name} --path PATH`
  return new RelayError('ROOT_NOT_FOUND', message)
}

/** The refusal for a failed system call on a path; any other error is returned as it is. */
export function asRefusal(error: unknown, path: string): unknown {
  if (error instanceof RelayError) return error
  switch (systemCode(error)) {
    case undefined:
      return error
    case 'ENOENT':
      return isMissing(path)
    case 'ENOTDIR':
      return isNoFolder(path)
    case 'ENAMETOOLONG':
      return isInvalid(path, 'it is too long')
    case 'EINVAL':
    case 'ESTALE':
    case 'ELOOP':
      return hasChanged(path)
    case 'EMFILE':
    case 'ENFILE':
    case 'ENOMEM':
      return error
    default: {
      const message = `Cannot read ${shown(path)}: the system refuses it (${systemCode(error)}).`
      return new RelayError('FILE_UNREADABLE', message)
    }
  }
}
