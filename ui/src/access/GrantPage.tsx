import { Link, useParams } from 'react-router';
import type { Granting } from '../api/routines';
import type { Card, Grants } from '../api/types';
import { useLoad } from '../api/useLoad';
import { EmployeeField, type ChosenEmployee } from '../parts/EmployeeField';
import { ChoiceField, PickField } from '../parts/fields';
import { LoadedPage } from '../parts/LoadedPage';
import { RoutinePage, type Filled } from '../routine/RoutinePage';
import { linkTo } from '../routes';
import { useMe } from '../session/session';
import { accessText } from '../text/access';
import { showDay } from '../text/dates';
import { useText } from '../text/language';
import { ReasonAndDays, useReasonAndDays, type ReasonAndDaysForm } from './ReasonAndDays';

const kinds = ['single_client', 'substitute_district'] as const;

interface Form extends ReasonAndDaysForm {
  kind: (typeof kinds)[number];
  employee: ChosenEmployee | null;
  district: string;
}

/** Access to the one client, for an employee or a substitute district (OV-107). */
export function GrantPage() {
  const { client = '' } = useParams();
  const grants = useLoad<Grants>(`/api/clients/${client}/grants`);
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client}`)}>
      {(card) => (
        <LoadedPage from={grants}>{({ districts }) => <GrantForm card={card} districts={districts} />}</LoadedPage>
      )}
    </LoadedPage>
  );
}

function GrantForm({ card, districts }: { card: Card; districts: Grants['districts'] }) {
  const t = useText(accessText);
  const { today } = useMe();
  const readDays = useReasonAndDays('needed');
  const client = card.header.id;
  const read = (form: Form): Filled<Granting> => {
    const { first, last, missing: daysMissing } = readDays(form);
    const toOne = form.kind === 'single_client';
    const missing = [
      ...(toOne && !form.employee ? [{ field: 'employee', text: t.employeeMissing }] : []),
      ...(!toOne && !form.district ? [{ field: 'district', text: t.districtMissing }] : []),
      ...daysMissing,
    ];
    if (!first || !last || missing.length > 0) return { request: null, missing };
    return {
      missing,
      request: {
        client,
        kind: form.kind,
        employee: toOne ? (form.employee?.id ?? null) : null,
        district: toOne ? null : Number(form.district),
        reason: form.reason.trim(),
        first_day: first,
        last_day: last,
      },
    };
  };
  return (
    <RoutinePage
      routine="grant"
      client={card.header}
      services={card.services}
      title={t.grantTitle}
      lead={t.grantLead}
      act={t.grantAct}
      draftKey={`grant-${String(client)}`}
      initial={{
        kind: 'single_client',
        employee: null,
        district: '',
        reason: '',
        firstDay: showDay(today),
        lastDay: '',
      }}
      read={read}
      beside={
        <p>
          <Link to={linkTo('grants', { client })}>{t.toGrants}</Link>
        </p>
      }
    >
      {(parts) => (
        <>
          <ChoiceField
            id="kind"
            legend={t.grantKind}
            choices={kinds.map((value) => ({ value, label: t.grantKinds[value] }))}
            value={parts.form.kind}
            onChange={(kind) => parts.set({ kind })}
          />
          {parts.form.kind === 'substitute_district' ? (
            <PickField
              id="district"
              label={t.district}
              hint={t.districtMeaning}
              empty={t.districtPick}
              choices={districts.map(({ district, name }) => ({ value: String(district), label: name }))}
              value={parts.form.district}
              onChange={(district) => parts.set({ district })}
              error={parts.errorOf('district')}
            />
          ) : (
            <EmployeeField
              id="employee"
              label={t.employee}
              value={parts.form.employee}
              onChange={(employee) => parts.set({ employee })}
              error={parts.errorOf('employee')}
            />
          )}
          <ReasonAndDays parts={parts} reasonHint={t.grantReasonHint} lastDay={{ label: t.to, hint: t.grantToHint }} />
        </>
      )}
    </RoutinePage>
  );
}
