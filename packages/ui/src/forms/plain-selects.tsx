import { type ComboboxItem, MultiSelect, type OptionsFilter } from '@mantine/core';
import { foldVietnamese } from '@nanghang/domain/kernel';
import { type ReactNode, useId } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { ComponentLibrary } from '../theme/component-library.tsx';
import { comboboxClassNames, comboboxMessages, comboboxProps } from './combobox-look.ts';
import { describedBy, FieldFrame } from './field-frame.tsx';
import classes from './forms.module.css';

/** An entry of a {@link PlainMultiSelect}. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** Second line of the entry: what it stands for, how many members it has. */
  readonly note?: string;
  /** Words it is found by besides its label. */
  readonly keywords?: string;
}

export interface ChoiceGroup {
  readonly group: string;
  readonly items: readonly ChoiceOption[];
}

export interface PlainMultiSelectProps {
  readonly label: string;
  readonly mark?: ReactNode;
  readonly hint?: ReactNode;
  readonly placeholder?: string;
  readonly groups: readonly ChoiceGroup[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

const mostOptions = 60;

/** Several of many outside a form, found by typing with or without marks; entries stand in groups. */
export function PlainMultiSelect({ label, mark, hint, placeholder, groups, value, onChange }: PlainMultiSelectProps) {
  const words = useMessages(comboboxMessages);
  const id = useId();
  const known = new Map(groups.flatMap((group) => group.items.map((item) => [item.value, item])));
  const filter: OptionsFilter = ({ options, search }) => {
    const wanted = foldVietnamese(search.trim());
    let left = mostOptions;
    const fits = (option: ComboboxItem) => {
      if (left === 0) return false;
      const found = foldVietnamese(`${option.label} ${known.get(option.value)?.keywords ?? ''}`).includes(wanted);
      if (found) left -= 1;
      return found;
    };
    return options
      .map((option) => ('group' in option ? { ...option, items: option.items.filter(fits) } : option))
      .filter((option) => ('group' in option ? option.items.length > 0 : fits(option)));
  };
  return (
    <FieldFrame id={id} label={label} mark={mark} hint={hint}>
      <ComponentLibrary>
        <MultiSelect
          id={id}
          data={groups.map((group) => ({
            group: group.group,
            items: group.items.map((item) => ({ value: item.value, label: item.label })),
          }))}
          value={[...value]}
          onChange={onChange}
          searchable
          openOnFocus={false}
          hidePickedOptions
          placeholder={value.length === 0 ? (placeholder ?? words.choose) : ''}
          nothingFoundMessage={words.nothing}
          filter={filter}
          maxDropdownHeight={280}
          comboboxProps={comboboxProps}
          classNames={comboboxClassNames}
          renderOption={({ option }) => (
            <span>
              {option.label}
              {known.get(option.value)?.note ? (
                <span className={classes['optionNote']}> {known.get(option.value)?.note}</span>
              ) : null}
            </span>
          )}
          {...describedBy(id, hint, undefined)}
        />
      </ComponentLibrary>
    </FieldFrame>
  );
}
