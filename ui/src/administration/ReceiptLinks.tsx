import { Link } from 'react-router';
import type { Receipt } from '../api/routines';
import { linkTo } from '../routes';
import { useMay } from '../session/session';
import { administrationText } from '../text/administration';
import { useText } from '../text/language';
import { shellText } from '../text/shell';

/** The way on from an act about the organisation: to what it concerned. */
export function ReceiptLinks({ receipt }: { receipt: Receipt }) {
  const t = useText(administrationText).receiptLinks;
  const shell = useText(shellText);
  const administers = useMay('administer');
  const links: [string, string][] = [];
  if (receipt.routine === 'level_setting') links.push([linkTo('administration'), t.administration]);
  if (receipt.routine === 'substitution') links.push([linkTo('substitutions'), t.substitutions]);
  if (receipt.employee) links.push([linkTo('employee', { employee: receipt.employee }), t.employee]);
  if (receipt.team) links.push([linkTo('team', { team: receipt.team }), t.team]);
  if (receipt.provider) links.push([linkTo('provider', { provider: receipt.provider }), t.provider]);
  if (links.length === 0 || !administers) return <LinkRow to={linkTo('bench')} text={shell.toBench} />;
  return links.map(([to, text]) => <LinkRow key={to} to={to} text={text} />);
}

function LinkRow({ to, text }: { to: string; text: string }) {
  return (
    <li>
      <Link to={to}>{text}</Link>
    </li>
  );
}
