import { Link } from 'react-router';
import { linkTo } from '../routes';
import { useSession } from '../session/session';
import { useText } from '../text/language';
import { lookUpText } from '../text/lookUp';
import { registrationText } from '../text/registration';
import { carryNumber } from './carriedNumber';

/**
 * What to do when somebody is not found: the same for a number that nobody has and for a client that the reader may
 * not see. `text` is what was searched for; when it is a number the forms begin with it.
 */
export function LookUpOffer({ text = '' }: { text?: string }) {
  const t = useText(lookUpText);
  const registration = useText(registrationText);
  const { session } = useSession();
  const actions = session.state === 'in' ? session.me.actions : [];
  if (!actions.includes('look_up')) return null;
  return (
    <section className="side-box" aria-label={t.title}>
      <p>{t.offer}</p>
      <p className="row-acts">
        <Link className="ds-button" data-variant="secondary" to={linkTo('lookUp')} onClick={() => carryNumber(text)}>
          {t.link}
        </Link>
        {actions.includes('register_client') && (
          <Link to={linkTo('registration')} onClick={() => carryNumber(text)}>
            {registration.link}
          </Link>
        )}
      </p>
    </section>
  );
}
