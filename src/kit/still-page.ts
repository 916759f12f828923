let sheets = 0

/** While a sheet is open the page behind it does not scroll; with several, until the last is closed. Returns how to let go, once. */
export function stillPage(): () => void {
  sheets += 1
  document.documentElement.classList.add('sheet-open')
  let held = true
  return () => {
    if (!held) return
    held = false
    sheets -= 1
    if (sheets === 0) document.documentElement.classList.remove('sheet-open')
  }
}
