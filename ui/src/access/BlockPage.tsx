import { Link, useParams } from 'react-router';
import type { Block } from '../api/routines';
import type { Blocks, Card } from '../api/types';
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

const kinds = ['employee', 'unit', 'line'] as const;

interface Form extends ReasonAndDaysForm {
  kind: (typeof kinds)[number];
  employee: ChosenEmployee | null;
  unit: string;
}

/** Bars an employee, a unit, or the line under a disqualified leader (OV-109, OV-110, OV-118). */
export function BlockPage() {
  const { client = '' } = useParams();
  const blocks = useLoad<Blocks>(`/api/clients/${client}/blocks`);
  return (
    <LoadedPage from={useLoad<Card>(`/api/clients/${client}`)}>
      {(card) => <LoadedPage from={blocks}>{({ units }) => <BlockForm card={card} units={units} />}</LoadedPage>}
    </LoadedPage>
  );
}

function BlockForm({ card, units }: { card: Card; units: Blocks['units'] }) {
  const t = useText(accessText);
  const { today } = useMe();
  const readDays = useReasonAndDays('optional');
  const client = card.header.id;
  const read = (form: Form): Filled<Block> => {
    const days = readDays(form);
    const whole = form.kind === 'unit';
    const missing = [
      ...(!whole && !form.employee ? [{ field: 'employee', text: t.employeeMissing }] : []),
      ...(whole && !form.unit ? [{ field: 'unit', text: t.unitMissing }] : []),
      ...days.missing,
    ];
    if (missing.length > 0) return { request: null, missing };
    return {
      missing,
      request: {
        client,
        employee: whole ? null : (form.employee?.id ?? null),
        unit: whole ? Number(form.unit) : null,
        line: form.kind === 'line',
        reason: form.reason.trim(),
        first_day: days.first,
        last_day: days.last,
      },
    };
  };
  return (
    <RoutinePage
      routine="block"
      client={card.header}
      services={card.services}
      title={t.blockTitle}
      lead={t.blockLead}
      act={t.blockAct}
      draftKey={`block-${String(client)}`}
      initial={{ kind: 'employee', employee: null, unit: '', reason: '', firstDay: showDay(today), lastDay: '' }}
      read={read}
      beside={
        <p>
          <Link to={linkTo('blocks', { client })}>{t.toBlocks}</Link>
        </p>
      }
    >
      {(parts) => (
        <>
          <ChoiceField
            id="kind"
            legend={t.blockKind}
            choices={kinds.map((value) => ({ value, label: t.blockKinds[value] }))}
            value={parts.form.kind}
            onChange={(kind) => parts.set({ kind })}
          />
          {parts.form.kind === 'line' && <p className="quiet">{t.lineMeaning}</p>}
          {parts.form.kind === 'unit' ? (
            <PickField
              id="unit"
              label={t.unit}
              hint={t.unitMeaning}
              empty={t.unitPick}
              choices={units.map(({ unit, name }) => ({ value: String(unit), label: name }))}
              value={parts.form.unit}
              onChange={(unit) => parts.set({ unit })}
              error={parts.errorOf('unit')}
            />
          ) : (
            <EmployeeField
              id="employee"
              label={parts.form.kind === 'line' ? t.leader : t.employee}
              value={parts.form.employee}
              onChange={(employee) => parts.set({ employee })}
              error={parts.errorOf('employee')}
            />
          )}
          <ReasonAndDays
            parts={parts}
            reasonHint={t.reasonBlockHint}
            lastDay={{ label: t.toOptional, hint: t.toOptionalHint }}
          />
        </>
      )}
    </RoutinePage>
  );
}
