import { SelectField } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../access.queries.ts';

/** Picks a unit of the business date. */
export function UnitField({ name, label }: { readonly name: string; readonly label: string }) {
  const { data } = useQuery(unitsQuery);
  const nameOf = new Map(data?.items.map((unit) => [unit.unitId, unit.name]));
  const options = (data?.items ?? []).map((unit) => {
    const above = unit.depth > 1 && unit.parentUnitId !== null ? nameOf.get(unit.parentUnitId) : undefined;
    return { value: unit.unitId, label: above === undefined ? unit.name : `${unit.name} – ${above}` };
  });
  return <SelectField name={name} label={label} options={options} />;
}
