import { type ComboboxItem, MultiSelect, type OptionsFilter, Select, TagsInput } from '@mantine/core';
import { foldVietnamese } from '@nanghang/domain/kernel';
import { useId } from 'react';
import { useMessages } from '../i18n/messages.ts';
import { ComponentLibrary } from '../theme/component-library.tsx';
import { comboboxClassNames, comboboxMessages, comboboxProps } from './combobox-look.ts';
import { describedBy, FieldFrame } from './field-frame.tsx';
import { type FieldProps, useField } from './fields.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** Options whose label contains the words typed, with or without diacritics. */
const filterFolded: OptionsFilter = ({ options, search, limit }) => {
  const wanted = foldVietnamese(search.trim());
  return options
    .filter((option) => 'group' in option || foldVietnamese((option as ComboboxItem).label).includes(wanted))
    .slice(0, limit);
};

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  /** Hears what is typed where the server searches; the options are then shown as they come. */
  readonly onSearch?: (text: string) => void;
}

/** One of many, found by typing. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  disabled,
  emptyAs,
  options,
  placeholder,
  onSearch,
}: SelectFieldProps) {
  const { field, error, empty } = useField(name, emptyAs);
  const words = useMessages(comboboxMessages);
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <ComponentLibrary>
        <Select
          ref={field.ref}
          id={id}
          data={[...options]}
          value={field.value ?? null}
          onChange={(value) => field.onChange(value ?? empty)}
          onBlur={field.onBlur}
          searchable
          openOnFocus={false}
          clearable={optional ?? false}
          clearButtonProps={{ 'aria-label': words.clear }}
          disabled={disabled ?? false}
          error={Boolean(error)}
          placeholder={placeholder ?? words.choose}
          nothingFoundMessage={words.nothing}
          filter={onSearch ? ({ options: found }) => found : filterFolded}
          {...(onSearch ? { onSearchChange: onSearch } : {})}
          limit={200}
          maxDropdownHeight={280}
          comboboxProps={comboboxProps}
          classNames={comboboxClassNames}
          {...describedBy(id, hint, error)}
        />
      </ComponentLibrary>
    </FieldFrame>
  );
}

/** Several of many. */
export function MultiSelectField({ name, label, hint, optional, disabled, options, placeholder }: SelectFieldProps) {
  const { field, error } = useField(name);
  const words = useMessages(comboboxMessages);
  const id = useId();
  const chosen: string[] = Array.isArray(field.value) ? field.value : [];
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <ComponentLibrary>
        <MultiSelect
          ref={field.ref}
          id={id}
          data={[...options]}
          value={chosen}
          onChange={(value) => field.onChange(value)}
          onBlur={field.onBlur}
          searchable
          openOnFocus={false}
          hidePickedOptions
          disabled={disabled ?? false}
          error={Boolean(error)}
          placeholder={chosen.length === 0 ? (placeholder ?? words.choose) : ''}
          nothingFoundMessage={words.nothing}
          filter={filterFolded}
          limit={200}
          comboboxProps={comboboxProps}
          classNames={comboboxClassNames}
          {...describedBy(id, hint, error)}
        />
      </ComponentLibrary>
    </FieldFrame>
  );
}

/** Words of one's own, ended by Enter or a comma; `options` are offered. */
export function TagsField({
  name,
  label,
  hint,
  optional,
  disabled,
  options = [],
}: Omit<SelectFieldProps, 'options'> & { readonly options?: readonly string[] }) {
  const { field, error } = useField(name);
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <ComponentLibrary>
        <TagsInput
          ref={field.ref}
          id={id}
          data={[...options]}
          value={Array.isArray(field.value) ? field.value : []}
          onChange={(value) => field.onChange(value)}
          onBlur={field.onBlur}
          disabled={disabled ?? false}
          error={Boolean(error)}
          comboboxProps={comboboxProps}
          classNames={comboboxClassNames}
          {...describedBy(id, hint, error)}
        />
      </ComponentLibrary>
    </FieldFrame>
  );
}
