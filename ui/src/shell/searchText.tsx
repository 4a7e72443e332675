import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

/** What was searched for, kept in memory only: a name or number never goes into an address or the browser's store. */
interface Searched {
  text: string;
  /** Counts the searches, so that the same text can be searched for again. */
  turn: number;
}

const SearchContext = createContext<{ searched: Searched; search: (text: string) => void }>({
  searched: { text: '', turn: 0 },
  search: () => undefined,
});

export function SearchTextProvider({ children }: { children: ReactNode }) {
  const [searched, set] = useState<Searched>({ text: '', turn: 0 });
  const value = useMemo(
    () => ({ searched, search: (text: string) => set((last) => ({ text, turn: last.turn + 1 })) }),
    [searched],
  );
  return <SearchContext.Provider value={value}>{children}</SearchContext.Provider>;
}

export const useSearchText = () => useContext(SearchContext);
