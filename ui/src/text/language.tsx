import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { speak } from '../api/call';
import { remembered, remember } from '../shell/preferences';

export type Language = 'nb' | 'en';

interface Spoken {
  language: Language;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<Spoken>({ language: 'nb', setLanguage: () => undefined });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, set] = useState<Language>(() => {
    const first: Language = remembered('language') === 'en' ? 'en' : 'nb';
    speak(first);
    return first;
  });
  const setLanguage = useCallback((next: Language) => {
    speak(next);
    remember('language', next);
    set(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext.Provider value={spoken}>{children}</LanguageContext.Provider>;
}

export const useLanguage = (): Spoken => useContext(LanguageContext);

/** A text in every language; a new language is a new member. */
export interface InBoth<T> {
  nb: T;
  en: T;
}

/** The reader's side of a dictionary. */
export function useText<T>(dictionary: InBoth<T>): T {
  return dictionary[useLanguage().language];
}
