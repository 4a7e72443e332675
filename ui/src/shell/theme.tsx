import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { remember, remembered } from './preferences';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const ThemeContext = createContext<{ theme: Theme; setTheme: (theme: Theme) => void }>({
  theme: 'auto',
  setTheme: () => undefined,
});

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, set] = useState<Theme>(() => themes.find((known) => known === remembered('theme')) ?? 'auto');
  useEffect(() => {
    document.documentElement.dataset['colorScheme'] = theme;
  }, [theme]);
  const value = useMemo(
    () => ({
      theme,
      setTheme: (next: Theme) => {
        remember('theme', next);
        set(next);
      },
    }),
    [theme],
  );
  return <ThemeContext.Provider value={value}>{children}</ThemeContext.Provider>;
}

export const useTheme = () => useContext(ThemeContext);
