import { useText } from '../text/language';
import { shellText } from '../text/shell';

/** A letter's PDF in a tab of its own, so that the page under it stays. */
export function PdfLink({ letter, text, about }: { letter: number; text: string; about?: string }) {
  const t = useText(shellText);
  return (
    <a href={`/api/letters/${String(letter)}/pdf`} target="_blank" rel="noopener">
      {text}
      <span className="ds-sr-only">
        {about ? ` ${about}` : ''} {t.opensNewTab}
      </span>
    </a>
  );
}
