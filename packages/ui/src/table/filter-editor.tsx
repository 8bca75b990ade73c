import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { PlainDateInput, PlainTextInput } from '../forms/plain-inputs.tsx';
import { useMessages } from '../i18n/messages.ts';
import { Stack } from '../layout/layout.tsx';
import type { FilterDefinition, ListState } from './list-state.ts';
import classes from './table.module.css';
import { tableMessages } from './table-messages.ts';

export interface FilterEditorProps {
  readonly filter: FilterDefinition;
  readonly state: ListState;
  readonly onDone: () => void;
}

/** The values of one condition: ticks, one choice, a day, or words. */
export function FilterEditor({ filter, state, onDone }: FilterEditorProps) {
  const values = state.filters[filter.id] ?? [];
  if (filter.kind === 'date' || filter.kind === 'text')
    return <TypedFilter filter={filter} state={state} onDone={onDone} />;
  const several = filter.kind === 'choices';
  return (
    <fieldset className={classes['optionList']} aria-label={filter.label}>
      {(filter.options ?? []).map((option) => {
        const on = values.includes(option.value);
        return (
          <label key={option.value} className={classes['option']}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={filter.id}
              className={several ? classes['checkbox'] : undefined}
              checked={on}
              onChange={() => {
                if (!several) {
                  state.setFilter(filter.id, [option.value]);
                  onDone();
                } else
                  state.setFilter(
                    filter.id,
                    on ? values.filter((value) => value !== option.value) : [...values, option.value],
                  );
              }}
            />
            {option.label}
          </label>
        );
      })}
    </fieldset>
  );
}

function TypedFilter({ filter, state, onDone }: FilterEditorProps) {
  const words = useMessages(tableMessages);
  const [value, setValue] = useState(state.one(filter.id) ?? '');
  const apply = () => {
    state.setFilter(filter.id, value === '' ? [] : [value]);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Stack gap={8}>
        {filter.kind === 'date' ? (
          <PlainDateInput label={filter.label} value={value} onChange={setValue} />
        ) : (
          <PlainTextInput label={filter.label} value={value} onChange={setValue} />
        )}
        <Button small type="submit">
          {words.apply}
        </Button>
      </Stack>
    </form>
  );
}
