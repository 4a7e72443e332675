// How an employee wants the interface to look. Nothing about any person is ever kept in the browser.

type Preference = 'language' | 'theme';

export function remembered(preference: Preference): string | null {
  try {
    return localStorage.getItem(`stafett-${preference}`);
  } catch {
    return null;
  }
}

export function remember(preference: Preference, value: string): void {
  try {
    localStorage.setItem(`stafett-${preference}`, value);
  } catch {
    // A browser that keeps nothing still works; the choice lasts until the page is closed.
  }
}
