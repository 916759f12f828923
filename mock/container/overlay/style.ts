/** What the client draws, in the client's own colours and sizes. */
export const overlayStyle = `
:host { all: initial; position: static; --ink: #181c1f; --quiet: rgba(24, 28, 31, .6); --faint: rgba(24, 28, 31, .4); --hard: rgba(24, 28, 31, .2); --line: rgba(24, 28, 31, .1); --soft: rgba(24, 28, 31, .06); --card: #fff; --page: #f2f2f6; --tint: #e6efff; --blue-text: #005fff; }
:host(.dark) { --ink: #fff; --quiet: rgba(255, 255, 255, .6); --faint: rgba(255, 255, 255, .4); --hard: rgba(255, 255, 255, .2); --line: rgba(255, 255, 255, .1); --soft: rgba(255, 255, 255, .06); --card: #18191a; --page: #111112; --tint: #011840; --blue-text: #7ba5ed; color-scheme: dark; }
* { box-sizing: border-box; }
:host, dialog, button, input { font: 16px/1.5 -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: var(--ink); }
button { border: 0; background: none; margin: 0; padding: 0 12px; min-height: 44px; border-radius: 8px; cursor: pointer; text-align: start; }
button:focus-visible, input:focus-visible { outline: 2px solid var(--blue-text); outline-offset: -2px; }
button[disabled] { color: var(--faint); cursor: default; }
ul { list-style: none; margin: 0; padding: 0; }
h2, h3, p { margin: 0; font-weight: 400; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: 14px; }
.strong { font-weight: 600; }
.primary { background: #005fff; color: #fff; padding: 0 24px; text-align: center; }
.primary[disabled] { background: var(--tint); color: var(--faint); }
.link { color: var(--blue-text); }
dialog { border: 0; padding: 0; background: var(--card); overflow: hidden; max-width: none; max-height: none; }
dialog::backdrop { background: rgba(0, 0, 0, .4); }

dialog.box { width: 300px; max-width: calc(100vw - 32px); border-radius: 12px; text-align: center; }
.box .text { padding: 24px 20px 20px; }
.box .title { font-size: 18px; font-weight: 600; }
.box .message { margin-top: 8px; white-space: pre-line; }
.box input { width: 100%; min-height: 44px; margin-top: 12px; padding: 0 12px; border: 1px solid var(--hard); border-radius: 8px; }
.box .buttons { display: flex; border-top: 1px solid var(--line); }
.box .buttons button { flex: 1; min-height: 50px; text-align: center; border-radius: 0; }
.box .buttons button + button { border-left: 1px solid var(--line); }
.box .buttons button:last-child { color: var(--blue-text); font-weight: 600; }

dialog.sheet { position: fixed; top: auto; bottom: 0; left: 0; right: 0; width: 100%; max-width: 600px; margin: 0 auto; border-radius: 12px 12px 0 0; background: var(--page); }
.sheet .title { padding: 14px 16px; text-align: center; background: var(--card); }
.sheet .options button { width: 100%; min-height: 52px; text-align: center; background: var(--card); border-radius: 0; border-top: 1px solid var(--line); }
.sheet > button { width: 100%; min-height: 52px; margin-top: 8px; text-align: center; background: var(--card); border-radius: 0; padding-bottom: env(safe-area-inset-bottom); }

dialog.page[open], dialog.panel[open] { display: flex; flex-direction: column; }
dialog.page { width: 640px; height: 600px; max-width: 100vw; max-height: 100vh; border-radius: 12px; }
dialog.page.phone { position: fixed; top: 0; left: 0; width: 100vw; height: 100%; margin: 0; border-radius: 0; }
.head { display: flex; align-items: center; min-height: 52px; padding: 0 4px; border-bottom: 1px solid var(--line); }
.head h2 { flex: 1; padding: 0 12px; font-size: 18px; font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.find { padding: 8px 16px; }
.find input { width: 100%; min-height: 44px; padding: 0 14px; border: 0; border-radius: 8px; background: var(--page); }
.trail { display: flex; flex-wrap: wrap; padding: 0 4px; }
.trail button { color: var(--blue-text); font-size: 15px; }
.trail button[aria-current] { color: var(--quiet); }
.trail button + button::before { content: "›"; margin-right: 12px; color: var(--faint); }
.rows { flex: 1; overflow: auto; overscroll-behavior: contain; padding: 0 4px; }
.rows li { display: flex; align-items: stretch; border-bottom: 1px solid var(--soft); }
.rows li > button:first-child { flex: 1; min-width: 0; display: flex; align-items: center; min-height: 56px; padding: 8px 12px; }
.rows .name { min-width: 0; overflow-wrap: anywhere; }
.mark { flex: none; width: 20px; height: 20px; margin-right: 12px; border: 2px solid var(--faint); border-radius: 50%; }
[aria-checked="true"] .mark { border: 6px solid var(--blue-text); }
[disabled] .mark { border-color: var(--hard); }
.rows .enter { flex: none; min-width: 56px; text-align: center; color: var(--blue-text); font-size: 15px; border-left: 1px solid var(--soft); }
.rows .way::after { content: "›"; margin-left: auto; color: var(--blue-text); }
.rows .empty { padding: 32px 16px; text-align: center; }
.foot { display: flex; align-items: center; padding: 10px 16px calc(10px + env(safe-area-inset-bottom)); border-top: 1px solid var(--line); }
.foot p { flex: 1; padding-right: 12px; }

dialog.panel { position: fixed; top: 0; right: 0; left: auto; bottom: 0; width: 400px; max-width: 100vw; height: 100%; margin: 0; background: var(--page); }
dialog.panel .body { flex: 1; overflow: auto; overscroll-behavior: contain; padding: 8px 12px 24px; }
.panel h3 { padding: 20px 4px 8px; font-size: 14px; color: var(--quiet); }
.panel .card { background: var(--card); border-radius: 12px; overflow: hidden; }
.panel .card > *, .panel .card li > button { width: 100%; padding: 10px 14px; border-radius: 0; }
.panel .card ul { padding: 0; }
.panel .card li + li, .panel .card > * + * { border-top: 1px solid var(--soft); }
.panel [aria-current] { background: var(--tint); }
.panel .choices { display: flex; flex-wrap: wrap; padding: 6px; border: 0; }
.panel .choices button { flex: 1 0 auto; margin: 4px; background: var(--page); text-align: center; }
.panel .choices button[aria-current] { background: var(--tint); color: var(--blue-text); }
.stack { display: block; }
.stack > * { display: block; }

.toast { position: fixed; z-index: 2147483647; top: 42%; left: 50%; transform: translate(-50%, -50%); max-width: calc(100vw - 64px); padding: 12px 20px; border-radius: 8px; background: rgba(24, 28, 31, .88); color: #fff; text-align: center; pointer-events: none; }
.pull { position: fixed; z-index: 2147483646; top: 8px; left: 50%; transform: translateX(-50%); padding: 6px 16px; border-radius: 16px; background: var(--card); color: var(--quiet); font-size: 14px; box-shadow: 0 1px 6px rgba(0, 0, 0, .12); pointer-events: none; }
`
