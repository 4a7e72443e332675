import type { ReactNode } from 'react';
import type { Loaded } from '../api/useLoad';
import { NotFoundPage } from '../shell/NotFoundPage';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { PageHeading } from './PageHeading';
import { ProblemNotice } from './ProblemNotice';

/** Shows what was read, or why it is not here. Unknown and forbidden read the same. */
export function LoadedPage<T>({
  from,
  gone = <NotFoundPage />,
  children,
}: {
  from: Loaded<T>;
  /** In its place when it is not there. */
  gone?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const t = useText(shellText);
  if (from.data !== undefined) return children(from.data);
  if (from.problem?.status === 404 || from.problem?.status === 403) return gone;
  if (from.problem) {
    return (
      <div className="page stack">
        <PageHeading title={t.errorTitle}>{t.errorTitle}</PageHeading>
        <ProblemNotice problem={from.problem} onRetry={() => void from.reload()} />
      </div>
    );
  }
  return (
    <p className="page loading" role="status">
      {t.loading}
    </p>
  );
}
