export type Theme = 'light' | 'dark'

function themeNamed(name: string | undefined): Theme | undefined {
  return name === 'light' || name === 'dark' ? name : undefined
}

/** The desktop client carries its theme in an object, the Android client in its user agent; there is no JSAPI for it. */
function clientTheme(): Theme | undefined {
  const native = themeNamed(window.dingtalk?.platform?.getCurrentTheme?.()?.name)
  return native ?? themeNamed(/colorScheme\/(light|dark)/i.exec(navigator.userAgent)?.[1]?.toLowerCase())
}

/** Native object, then user agent, then the media query, which Chromium 69 answers with "not dark". */
export function detectTheme(): Theme {
  return clientTheme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
}
