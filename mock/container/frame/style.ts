/** The desk around the simulated client. What is inside the frame has its own page and its own styles. */
export const frameStyle = `
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: flex; font: 15px/1.5 -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: #181c1f; background: #dfe3ea; }
button { border: 0; background: none; margin: 0; padding: 8px 12px; width: 100%; min-height: 44px; font: inherit; color: inherit; text-align: start; border-radius: 8px; cursor: pointer; }
button:hover { background: #f2f2f6; }
button:focus-visible, a:focus-visible { outline: 2px solid #005fff; outline-offset: -2px; }
[aria-current] { background: #e6efff; }
nav { flex: none; width: 300px; height: 100%; overflow: auto; padding: 20px 16px; background: #fff; border-right: 1px solid rgba(24, 28, 31, .1); }
h1 { margin: 0; font-size: 20px; }
h2 { margin: 20px 0 6px; font-size: 13px; font-weight: 400; color: rgba(24, 28, 31, .7); }
p { margin: 4px 0 0; }
p, .quiet { font-size: 13px; color: rgba(24, 28, 31, .7); }
ul { list-style: none; margin: 0 -12px; padding: 0; }
ul button { padding: 3px 12px; }
.stack > * { display: block; }
.devices { display: flex; flex-wrap: wrap; margin: 0 -4px; }
.devices button { width: auto; flex: 1 0 40%; margin: 4px; text-align: center; background: #f2f2f6; }
.devices [aria-current] { background: #e6efff; color: #0052db; }
a { display: inline-block; margin-top: 16px; padding: 10px 0; font-size: 13px; color: #0052db; }
main { flex: 1 1 auto; min-width: 0; height: 100%; display: flex; align-items: center; justify-content: center; padding: 24px; }
.device { display: flex; flex-direction: column; overflow: hidden; background: #f2f2f6; box-shadow: 0 12px 40px rgba(24, 28, 31, .25); }
.device.phone { width: 399px; height: 739px; max-height: 100%; border: 12px solid #181c1f; border-radius: 40px; }
.device.desktop { width: 100%; max-width: 1320px; height: 100%; border-radius: 10px; }
.bar { flex: none; display: flex; align-items: center; height: 52px; padding: 0 4px; background: #f2f2f6; border-bottom: 1px solid rgba(24, 28, 31, .1); }
.bar button { flex: none; width: 44px; padding: 0; font-size: 26px; line-height: 44px; text-align: center; }
.bar strong { flex: 1; padding-right: 44px; font-size: 17px; font-weight: 600; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.device.desktop .bar { height: 44px; background: #e6e9ee; }
.device.desktop .bar strong { font-size: 14px; }
iframe { flex: 1 1 auto; width: 100%; min-height: 0; border: 0; background: #f2f2f6; }
`
