import { Link } from 'react-router';
import { LookUpOffer } from '../lookup/LookUpOffer';
import { PageHeading } from '../parts/PageHeading';
import { linkTo } from '../routes';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

/** One and the same page for what does not exist and what one may not see. */
export function NotFoundPage() {
  const t = useText(shellText);
  return (
    <div className="page narrow stack">
      <PageHeading title={t.notFoundTitle}>{t.notFoundTitle}</PageHeading>
      <p className="lead">{t.notFound}</p>
      <p>{t.notFoundNext}</p>
      <LookUpOffer />
      <p>
        <Link to={linkTo('bench')}>{t.toBench}</Link>
      </p>
    </div>
  );
}
