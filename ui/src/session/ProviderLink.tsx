import { Button } from '@digdir/designsystemet-react';
import type { SignInOptions } from '../api/types';
import { useLanguage, useText } from '../text/language';
import { shellText } from '../text/shell';
import { providerAddress } from './ways';

/** Leads to the identity provider; in a tab of its own when this page must stay as it is. */
export function ProviderLink({
  provider,
  to,
  newTab = false,
}: {
  provider: NonNullable<SignInOptions['oidc']>;
  to: string;
  newTab?: boolean;
}) {
  const t = useText(shellText);
  const { language } = useLanguage();
  const text = language === 'nb' ? provider.text_nb : provider.text_en;
  const elsewhere = newTab ? { target: '_blank', rel: 'noopener' } : {};
  return (
    <div>
      <Button asChild>
        <a href={providerAddress(provider.address, to)} {...elsewhere}>
          {newTab ? `${text} ${t.opensNewTab}` : text}
        </a>
      </Button>
    </div>
  );
}
