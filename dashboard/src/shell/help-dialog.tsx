import { Dialog } from '../base/dialog.tsx'
import { useSetting } from '../base/setting.ts'

const KEYS: [keys: string[], does: string][] = [
  [['j', 'k'], 'next job, job before'],
  [['Enter'], 'open the job'],
  [['Esc'], 'close what is open'],
  [['/'], 'search'],
  [['n'], 'dispatch a job'],
  [['f'], 'the open job over the whole page, and back'],
  [['Ctrl', 'K'], 'everything else, by name'],
  [['?'], 'this'],
]

/** What the keys do, and a switch for those who type by voice or with one hand on the desk. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const [keys, setKeys] = useSetting('keys', ['on', 'off'])
  return (
    <Dialog title="Keyboard" className="help" onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([names, does]) => (
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
        Single keys do something
      </label>
    </Dialog>
  )
}
