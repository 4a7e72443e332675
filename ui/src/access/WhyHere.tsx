import { useState } from 'react';
import { Link } from 'react-router';
import type { AccessWhy } from '../api/types';
import { useLoad } from '../api/useLoad';
import { ProblemNotice } from '../parts/ProblemNotice';
import { linkTo } from '../routes';
import { accessText } from '../text/access';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

/** "Hvorfor?" beside the reader's access in the client's header; asked when it is opened. */
export function WhyHere({ client }: { client: number }) {
  const t = useText(accessText);
  const [open, setOpen] = useState(false);
  return (
    <details className="why" name="client-facts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span aria-hidden="true">{t.whyShort}</span>
        <span className="ds-sr-only">{t.whyAbout}</span>
      </summary>
      {open && (
        <div className="why-panel">
          <WaysHere client={client} />
          <p>
            <Link to={linkTo('access', { client })}>{t.more}</Link>
          </p>
        </div>
      )}
    </details>
  );
}

function WaysHere({ client }: { client: number }) {
  const shell = useText(shellText);
  const { data, problem, reload } = useLoad<AccessWhy>(`/api/clients/${String(client)}/why`);
  if (problem) return <ProblemNotice problem={problem} onRetry={() => void reload()} />;
  if (!data) return <p role="status">{shell.loading}</p>;
  return (
    <ul className="ways-here">
      {data.ways.map((way, at) => (
        <li key={at}>{way.sentence}</li>
      ))}
    </ul>
  );
}
