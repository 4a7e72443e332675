import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../parts/Icon';
import { linkTo } from '../routes';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { useSearchText } from './searchText';

/** The search field of every page; Ctrl+K goes to it. */
export function GlobalSearch() {
  const t = useText(shellText);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { search } = useSearchText();
  const navigate = useNavigate();

  useEffect(() => {
    const toField = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', toField);
    return () => window.removeEventListener('keydown', toField);
  }, []);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    search(text.trim());
    setText('');
    void navigate(linkTo('search'));
  };
  return (
    <form role="search" className="global-search" onSubmit={submit}>
      <label htmlFor="global-search" className="ds-sr-only">
        {t.searchLabel}
      </label>
      <Icon name="search" />
      <input
        ref={field}
        id="global-search"
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={t.searchHint}
        aria-keyshortcuts="Control+K"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <kbd aria-hidden="true">{t.shortcut}</kbd>
    </form>
  );
}
