import { Dialog } from '../base/dialog.tsx'
import { useSetting } from '../base/setting.ts'

const SHORTCUTS: [keys: string[], does: string][] = [
  [['1', '2', '3', '4', '5'], 'Jobs, Messages, Machine, Numbers, Flows'],
  [['m'], 'switch between jobs and messages'],
  [['g'], 'go to the next job that needs you'],
  [['a'], 'approve, answer, reply or run again; else go to what needs you'],
  [['r'], 'reject, or give up'],
  [['s'], 'send back with a note, or accept as done'],
  [['x'], 'cancel the open job (asks first)'],
  [['1', '…', '9'], 'answer with a choice'],
  [['u'], 'undo the latest decision'],
  [['j', 'k'], 'next / previous job or message'],
  [['Enter'], 'open the job'],
  [['Esc'], 'close the job, thread or dialog'],
  [['/'], 'search'],
  [['n'], 'dispatch a job'],
  [['c'], 'write a message'],
  [['f'], 'expand the open job, or shrink it again'],
  [['Ctrl', 'K'], 'command palette'],
  [['?'], 'this help'],
]

/** The keyboard shortcuts, and a switch for people whose voice control or typing triggers them by accident. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const [keys, setKeys] = useSetting('keys', ['on', 'off'])
  return (
    <Dialog title="Keyboard shortcuts" className="help" onClose={onClose}>
      <dl className="keys">
        {SHORTCUTS.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="switch">
        <input
          type="checkbox"
          checked={keys === 'on'}
          onChange={(event) => setKeys(event.target.checked ? 'on' : 'off')}
        />
        Single-key shortcuts
      </label>
    </Dialog>
  )
}
