/** Paths on a 16 by 16 grid, drawn in the text colour. */
const PATHS = {
  needs: 'M8 1.5 14.5 8 8 14.5 1.5 8Z M8 5v3.4 M8 10.9v.1',
  running: 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5',
  queued: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  completed: 'M3 8.5 6.5 12 13 4.5',
  failed: 'M4 4l8 8 M12 4l-8 8',
  cancelled: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z M4.2 11.8l7.6-7.6',
  expired: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z M8 5v3.2l2 1.3',
  check: 'M3 8.5 6.5 12 13 4.5',
  copy: 'M5.5 5.5h7v8h-7z M3.5 10.5v-8h7',
  close: 'M4 4l8 8 M12 4l-8 8',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z M10.3 10.3 14 14',
  plus: 'M8 3v10 M3 8h10',
  menu: 'M2.5 4.5h11 M2.5 8h11 M2.5 11.5h11',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  wide: 'M6 3H3v3 M10 3h3v3 M6 13H3v-3 M10 13h3v-3',
  narrow: 'M3 6h3V3 M13 6h-3V3 M3 10h3v3 M13 10h-3v3',
  write: 'M10.8 2.8l2.4 2.4-7.4 7.4-3 .6.6-3Z',
  down: 'M4 6l4 4 4-4',
  right: 'M6 4l4 4-4 4',
  branch: 'M4.5 3v10 M4.5 9c0-3 7-1.5 7-5 M11.5 4V3',
  notify: 'M4 11V7a4 4 0 0 1 8 0v4l1 1H3Z M7 14h2',
  download: 'M8 2.5v8 M4.5 7.5 8 11l3.5-3.5 M3 13.5h10',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11Z M8 2.5a5.5 5.5 0 0 1 0 11',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7 M13 2v3h-3',
  folder: 'M2 4h4l1.5 2H14v7H2z',
  channel: 'M6.5 2.5 5 13.5 M11 2.5 9.5 13.5 M3 6h10.5 M2.5 10H13',
  people:
    'M6 3a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z M1.5 13c.4-2.6 2-3.7 4.5-3.7s4.1 1.1 4.5 3.7 M10.5 3.2a2.2 2.2 0 0 1 0 4 M12 9.5c1.5.5 2.3 1.7 2.5 3.5',
  smile:
    'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z M6 6.7v.1 M10 6.7v.1 M5.6 9.4c1.3 1.7 3.5 1.7 4.8 0',
  reply: 'M6.5 4 2.5 8l4 4 M2.5 8h6c3 0 5 1.5 5 4.5',
  receipt: 'M1.5 8.5 4.5 11.5 10 5 M7.5 11.2l.3.3L13.5 5',
  mute: 'M4 11V7a4 4 0 0 1 8 0v4l1 1H3Z M2.5 2.5l11 11',
  clip: 'M12.5 7.5 8 12a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.7l-5 5a.9.9 0 0 1-1.3-1.3l4.3-4.4',
  jobs: 'M2.5 4h11 M2.5 8h11 M2.5 12h7',
  thread: 'M2.5 3.5h11v7H8L5 13v-2.5H2.5z',
  agent: 'M8 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z M3 13.5c.5-3 2.5-4 5-4s4.5 1 5 4',
  warning: 'M8 2.5 14 13H2Z M8 6.5v3 M8 11.200v.1',
  numbers: 'M2.5 13.5h11 M4.500 11V8 M8 11V3 M11.500 11V6',
  machine: 'M2.5 3h11v7.5h-11z M6 13.5h4 M8 10.5v3',
  health: 'M1.5 8.5h3L6.500 4l3 8.500 2-4h3',
  worker: 'M3 3h10v4H3z M3 9h10v4H3z M5.500 5v.1 M5.500 11v.1',
  journal: 'M4 2.5h8.5v11H4z M6.5 5.5h3.5 M6.5 8h3.5 M4 2.5v11',
  process: 'M3 3.5h10v9H3z M5.5 6l2 2-2 2 M8.5 10h2.5',
  browser: 'M2.5 3h11v10h-11z M2.5 6h11 M4.5 4.5h.1',
  backup: 'M3 8a5 5 0 1 0 1.6-3.700 M3 2.5v3h3 M8 5.5V8l1.8 1.2',
  key: 'M10.5 2.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z M8.3 7.7 3 13 M4.5 11.5l1.5 1.5',
  help: 'M6 6a2 2 0 1 1 2.8 1.800c-.6.3-.8.7-.8 1.400 M8 11.5v.1',
} as const

export type IconName = keyof typeof PATHS

/** A decorative icon; the text beside it carries the meaning. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className ?? ''}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
