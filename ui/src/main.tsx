import '@digdir/designsystemet-css';
import '@digdir/designsystemet-css/theme';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App';
import { SessionProvider } from './session/session';
import { SearchTextProvider } from './shell/searchText';
import { ThemeProvider } from './shell/theme';
import { LanguageProvider } from './text/language';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <ThemeProvider>
          <BrowserRouter>
            <SessionProvider>
              <SearchTextProvider>
                <App />
              </SearchTextProvider>
            </SessionProvider>
          </BrowserRouter>
        </ThemeProvider>
      </LanguageProvider>
    </StrictMode>,
  );
}
