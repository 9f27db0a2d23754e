export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'chancery-theme'

function remembered(): Theme {
  try {
    const value = localStorage.getItem(key)
    return themes.find((theme) => theme === value) ?? 'system'
  } catch {
    return 'system'
  }
}

class Chosen {
  theme = $state<Theme>('system')
}
export const chosen = new Chosen()

/** Shows a theme and remembers it where the browser lets us. */
export function choose(theme: Theme): void {
  chosen.theme = theme
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(key, theme)
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

export function restoreTheme(): void {
  choose(remembered())
}
