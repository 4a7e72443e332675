import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { linkTo } from '../routes';
import { useSession } from '../session/session';
import { useLanguage, useText, type Language } from '../text/language';
import { shellText } from '../text/shell';
import { signInText } from '../text/signIn';
import { themes, useTheme } from './theme';

const languages: { value: Language; name: string }[] = [
  { value: 'nb', name: 'Bokmål' },
  { value: 'en', name: 'English' },
];

/** Language, light or dark, and the own account, behind one button. Closes on Escape and when the focus leaves it. */
export function Settings() {
  const t = useText(shellText);
  const words = useText(signInText);
  const { session } = useSession();
  const { language, setLanguage } = useLanguage();
  const { theme, setTheme } = useTheme();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const closeOutside = (event: Event) => {
      const shown = box.current;
      if (shown?.open && event.target instanceof Node && !shown.contains(event.target)) shown.open = false;
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, []);
  return (
    <details
      ref={box}
      className="settings"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current) return;
        box.current.open = false;
        box.current.querySelector('summary')?.focus();
      }}
    >
      <summary>{t.settings}</summary>
      <div className="settings-panel">
        <fieldset>
          <legend>{t.language}</legend>
          {languages.map(({ value, name }) => (
            <label key={value} lang={value}>
              <input type="radio" name="language" checked={language === value} onChange={() => setLanguage(value)} />
              {name}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t.theme}</legend>
          {themes.map((value) => (
            <label key={value}>
              <input type="radio" name="theme" checked={theme === value} onChange={() => setTheme(value)} />
              {t.themes[value]}
            </label>
          ))}
        </fieldset>
        {session.state === 'in' && (
          <Link
            to={linkTo('account')}
            onClick={() => {
              if (box.current) box.current.open = false;
            }}
          >
            {words.account}
          </Link>
        )}
      </div>
    </details>
  );
}
