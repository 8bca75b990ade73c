import type { ReactNode } from 'react';
import { useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  FormProvider,
  type Path,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '../controls/button.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { type Language, useLanguage } from '../i18n/language.tsx';
import { defineMessages, useMessages, useText } from '../i18n/messages.ts';
import { Callout } from '../states/callout.tsx';
import { problemOf, type ShownProblem } from '../states/problem.ts';
import classes from './forms.module.css';
import { issueWords, type SchemaIssue } from './issue-words.ts';

const messages = defineMessages({
  vi: { notSaved: 'Chưa lưu.', notSavedHint: 'Nội dung vẫn còn trên trang này.' },
  en: { notSaved: 'Not saved.', notSavedHint: 'What you typed is still on this page.' },
});

function resolverFor<Input extends FieldValues, Output>(
  schema: z.ZodType<Output, Input>,
  language: Language,
): Resolver<Input, unknown, Output> {
  return (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values: parsed.data, errors: {} };
    const errors: FieldErrors<Input> = {};
    for (const issue of parsed.error.issues.toReversed()) {
      const path = issue.path.join('.') || 'root';
      set(errors, path, { type: issue.code, message: issueWords(issue as SchemaIssue, language) });
    }
    return { values: {}, errors };
  };
}

export interface ContractFormOptions<Input extends FieldValues, Output, Result> {
  /** Body schema of the contract's route: the same rules on both ends. */
  readonly schema: z.ZodType<Output, Input>;
  readonly defaults: DefaultValues<Input>;
  /** Sends the parsed values; what it throws is shown at the fields named by its issues, or above the form. */
  readonly submit: (values: Output) => Promise<Result>;
  readonly onDone?: (result: Result) => void;
}

/** A form bound to a contract's schema. */
export interface ContractForm<Input extends FieldValues, Output> {
  readonly form: UseFormReturn<Input, unknown, Output>;
  readonly problem: ShownProblem | undefined;
  readonly send: () => Promise<void>;
}

/**
 * The path of a server's issue as a field name: the leading `body` is left out.
 * @example fieldOf(['body', 'members', 0, 'unit']) // 'members.0.unit'
 */
export function fieldOf(path: readonly (string | number)[]): string {
  return (path[0] === 'body' ? path.slice(1) : path).join('.');
}

/**
 * State of a form whose rules are the contract's schema. Server issues return to the fields they name.
 *
 * @example
 * const form = useContractForm({ schema: unitBody, defaults: { name: '' }, submit: (body) => client.call(routes.create, { body }) });
 * return <Form form={form} submitLabel="Lưu"><TextField name="name" label="Tên" /></Form>;
 */
export function useContractForm<Input extends FieldValues, Output, Result>(
  options: ContractFormOptions<Input, Output, Result>,
): ContractForm<Input, Output> {
  const { schema, defaults, submit, onDone } = options;
  const language = useLanguage();
  const [problem, setProblem] = useState<ShownProblem>();
  const form = useForm<Input, unknown, Output>({
    resolver: resolverFor(schema, language),
    defaultValues: defaults,
    mode: 'onTouched',
  });
  const send = form.handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      const result = await submit(values);
      onDone?.(result);
    } catch (error) {
      const found = problemOf(error);
      const fields = new Set(Object.keys(form.control._fields).concat(Object.keys(values as object)));
      const rest = found.issues.filter((issue) => !fields.has(String(fieldOf(issue.path)).split('.')[0] ?? ''));
      for (const issue of found.issues) {
        if (rest.includes(issue)) continue;
        form.setError(
          fieldOf(issue.path) as Path<Input>,
          { type: 'server', message: issue.message[language] },
          { shouldFocus: true },
        );
      }
      setProblem({ ...found, issues: rest });
    }
  });
  return { form, problem, send: () => send() };
}

export interface FormProps<Input extends FieldValues, Output> {
  readonly form: ContractForm<Input, Output>;
  readonly submitLabel: string;
  /** Nothing to send yet; what is missing is said in the form. */
  readonly submitDisabled?: boolean;
  /** Buttons beside the verb of the form. */
  readonly actions?: ReactNode;
  /** What is read aloud for the whole form. */
  readonly label?: string;
  /** The foot is drawn elsewhere, such as at the foot of a panel; give the button `type="submit"` and this id. */
  readonly withoutFoot?: boolean;
  readonly id?: string;
  /** The form saves nothing that could be lost (sign-in): a refusal is told without saying so. */
  readonly savesNothing?: boolean;
  readonly children: ReactNode;
}

/** The fields, what went wrong above them, and the verb below. */
export function Form<Input extends FieldValues, Output>(props: FormProps<Input, Output>) {
  const { form, submitLabel, submitDisabled, actions, label, withoutFoot, id, savesNothing, children } = props;
  const busy = form.form.formState.isSubmitting;
  return (
    <FormProvider {...form.form}>
      <form
        id={id}
        className={classes['form']}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          void form.send();
        }}
      >
        <FormProblem
          problem={form.problem}
          root={form.form.formState.errors.root?.message}
          {...(savesNothing ? { plain: true } : {})}
        />
        {children}
        {withoutFoot ? null : (
          <div className={classes['foot']}>
            <Button kind="primary" type="submit" busy={busy} disabled={submitDisabled ?? false}>
              {submitLabel}
            </Button>
            {actions}
          </div>
        )}
      </form>
    </FormProvider>
  );
}

/** Why a write was refused, as far as no field says it. */
export function FormProblem({
  problem,
  root,
  plain,
}: {
  readonly problem: ShownProblem | undefined;
  readonly root?: string | undefined;
  /** Only the reason, where there is nothing to save. */
  readonly plain?: boolean;
}) {
  const words = useMessages(messages);
  const common = useMessages(commonMessages);
  const text = useText();
  if (root && !problem) return <Callout meaning="bad">{root}</Callout>;
  if (!problem) return null;
  if (plain) return <Callout meaning="bad">{text(problem.message)}</Callout>;
  return (
    <Callout meaning="bad" title={words.notSaved}>
      {text(problem.message)} {problem.code === 'OFFLINE' ? null : words.notSavedHint}
      {problem.issues.map((issue) => (
        <div key={`${issue.code} ${issue.path.join('.')}`}>{text(issue.message)}</div>
      ))}
      {problem.requestId ? ` ${common.requestCode(problem.requestId)}` : null}
    </Callout>
  );
}
