/** The style of the consent page, in the colours of the dashboard. */
export const STYLE = `
:root { color-scheme: light dark; background: light-dark(#f7f6f4, #121417); color: light-dark(#1c1e21, #e3e6ea) }
body { margin: 0; font: 15px/1.5 Inter, ui-sans-serif, system-ui, sans-serif }
main {
  box-sizing: border-box; width: min(30rem, 100vw - 2rem); margin: 10vh auto 2rem; padding: 1.6rem 1.8rem;
  border: 1px solid light-dark(#e5e2dd, #2a2f36); border-radius: 14px; background: light-dark(#fff, #181b1f)
}
h1 { margin: 0 0 .6rem; font-size: 1.35rem; line-height: 1.3; letter-spacing: -.012em }
p { margin: 0 0 1rem }
code { font-variant-ligatures: none; font-family: ui-monospace, 'JetBrains Mono', Menlo, monospace; font-size: .92em; overflow-wrap: anywhere }
label { display: block; margin: .9rem 0; font-weight: 500 }
input, select {
  box-sizing: border-box; display: block; width: 100%; min-height: 2.6rem; margin-top: .25rem; padding: .3rem .7rem;
  border: 1px solid light-dark(#8b8780, #656c76); border-radius: 7px; background: transparent; color: inherit;
  font: inherit; font-size: 16px
}
fieldset { margin: 1.1rem 0 .3rem; padding: .2rem .9rem .5rem; border: 1px solid light-dark(#e5e2dd, #2a2f36); border-radius: 7px }
legend { padding: 0 .3rem; font-weight: 500 }
.scope { display: flex; gap: .6rem; align-items: baseline; margin: .4rem 0; font-weight: 400 }
.scope input { flex: none; display: inline; width: auto; min-height: 0; margin: 0 }
.scope code { opacity: .7 }
.note { font-size: .92em; opacity: .8; margin: .4rem 0 }
option { background: light-dark(#fff, #181b1f) }
input[name=code] { font-size: 1.4rem; letter-spacing: .12em; font-variant-numeric: tabular-nums }
button {
  min-height: 2.6rem; margin: .4rem .5rem 0 0; padding: 0 1.1rem; border: 1px solid light-dark(#e5e2dd, #2a2f36);
  border-radius: 7px; background: none; color: inherit; font: inherit; cursor: pointer
}
button[value=approve] {
  border-color: transparent; background: light-dark(#1c1e21, #e3e6ea); color: light-dark(#fff, #121417); font-weight: 500
}
:focus-visible { outline: 2px solid light-dark(#1a56b0, #8ab8ff); outline-offset: 1px }
.wrong { padding: .5rem .8rem; border-radius: 7px; background: light-dark(#fdeeec, #2e1b1a); color: light-dark(#b3261e, #ff9588) }
`
