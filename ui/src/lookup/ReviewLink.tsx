import { NavLink } from 'react-router';
import { linkTo } from '../routes';
import { useText } from '../text/language';
import { reviewText } from '../text/lookUp';
import { useWaitingLookUps } from './waitingLookUps';

/** To the leader's queue, with how many wait. */
export function ReviewLink() {
  const t = useText(reviewText);
  const waiting = useWaitingLookUps();
  return (
    <NavLink to={linkTo('lookUpReview')}>
      {t.nav}
      {waiting > 0 && (
        <>
          {' '}
          <span className="nav-count" aria-hidden="true">
            {waiting}
          </span>
          <span className="ds-sr-only">({t.waiting(waiting)})</span>
        </>
      )}
    </NavLink>
  );
}
