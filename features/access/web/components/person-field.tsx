import { type Option, SelectField } from '@nanghang/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { peopleQuery } from '../access.queries.ts';

export interface PersonFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Somebody who is offered before anything is typed. */
  readonly known?: { readonly id: string; readonly displayName: string };
}

/** Picks a person of the province; the server searches, with or without marks. */
export function PersonField({ name, label, hint, known }: PersonFieldProps) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.split(' – ')[0]?.trim() ?? '');
  const { data } = useQuery({ ...peopleQuery(q), placeholderData: keepPreviousData });
  const found: Option[] = (data?.items ?? []).map((person) => ({
    value: person.id,
    label: person.unitName === null ? person.displayName : `${person.displayName} – ${person.unitName}`,
  }));
  const options =
    known && !found.some((option) => option.value === known.id)
      ? [{ value: known.id, label: known.displayName }, ...found]
      : found;
  return <SelectField name={name} label={label} {...(hint ? { hint } : {})} options={options} onSearch={setTyped} />;
}
