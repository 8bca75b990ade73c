import { IconFile, IconRefresh, IconUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import { IconButton } from '../controls/button.tsx';
import { useFormat } from '../i18n/formatters.ts';
import { defineMessages, useMessages } from '../i18n/messages.ts';
import { usePhone } from '../layout/split.tsx';
import { InlineBar } from '../marks/bars.tsx';
import { type FieldProps, useField } from './fields.tsx';
import classes from './forms.module.css';

const messages = defineMessages({
  vi: {
    drop: 'Thả tệp vào đây hoặc',
    choose: 'chọn tệp',
    choosePhone: 'Chọn ảnh hoặc tệp',
    failed: 'chưa tải được',
    again: (name: string) => `Tải lại tệp ${name}`,
    remove: (name: string) => `Bỏ tệp ${name}`,
    tooBig: (name: string, most: string) => `Tệp ${name} lớn hơn ${most}. Tệp chưa được nhận.`,
    wrongKind: (name: string, kinds: string) => `Tệp ${name} không thuộc loại được nhận (${kinds}).`,
    uploading: (percent: string) => `đang tải ${percent}`,
  },
  en: {
    drop: 'Drop a file here or',
    choose: 'choose one',
    choosePhone: 'Choose a photo or file',
    failed: 'not uploaded',
    again: (name) => `Upload file ${name} again`,
    remove: (name) => `Remove file ${name}`,
    tooBig: (name, most) => `File ${name} is larger than ${most}. It was not taken.`,
    wrongKind: (name, kinds) => `File ${name} is not of an accepted kind (${kinds}).`,
    uploading: (percent) => `uploading ${percent}`,
  },
});

export interface DroppedFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** 0..1 while it is sent. */
  readonly progress?: number;
  /** It did not arrive; it can be sent again. */
  readonly failed?: boolean;
}

export interface FileDropProps {
  readonly label: string;
  /** Endings taken: `['.xlsx', '.csv']`; the server looks at the content. */
  readonly accept?: readonly string[];
  readonly multiple?: boolean;
  readonly maxBytes?: number;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly files?: readonly DroppedFile[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRemove?: (id: string) => void;
  readonly onRetry?: (id: string) => void;
}

/** Where files are dropped or chosen, with those already taken below. */
export function FileDrop(props: FileDropProps) {
  const { label, accept = [], multiple, maxBytes, hint, error, files = [], onFiles, onRemove, onRetry } = props;
  const words = useMessages(messages);
  const format = useFormat();
  const phone = usePhone();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = (list: FileList | null) => {
    const offered = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    const isWrong = (file: File) =>
      accept.length > 0 && !accept.some((ending) => file.name.toLowerCase().endsWith(ending));
    const isBig = (file: File) => maxBytes !== undefined && file.size > maxBytes;
    const wrong = offered.find(isWrong);
    const big = offered.find(isBig);
    if (wrong) setRefused(words.wrongKind(wrong.name, accept.join(', ')));
    else if (big) setRefused(words.tooBig(big.name, format.fileSize(maxBytes ?? 0)));
    else setRefused(undefined);
    const taken = offered.filter((file) => !isWrong(file) && !isBig(file));
    if (taken.length > 0) onFiles(taken);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const problem = refused ?? error;
  return (
    <div className={classes['field']}>
      <span className={classes['label']} id={`${id}-label`}>
        {label}
      </span>
      <FileRows files={files} onRemove={onRemove} onRetry={onRetry} />
      <label
        className={classes['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <IconUpload size={18} stroke={1.75} aria-hidden />
        <span>
          {phone ? null : `${words.drop} `}
          <span className={classes['dropVerb']}>{phone ? words.choosePhone : words.choose}</span>
        </span>
        {hint ? <span className={classes['hint']}>{hint}</span> : null}
        <input
          type="file"
          aria-labelledby={`${id}-label`}
          aria-describedby={problem ? `${id}-error` : undefined}
          accept={accept.join(',')}
          multiple={multiple}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {problem ? (
        <span id={`${id}-error`} className={classes['error']} role="alert">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

function FileRows({
  files,
  onRemove,
  onRetry,
}: {
  readonly files: readonly DroppedFile[];
  readonly onRemove: ((id: string) => void) | undefined;
  readonly onRetry: ((id: string) => void) | undefined;
}) {
  const words = useMessages(messages);
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={classes['files']}>
      {files.map((file) => (
        <li key={file.id} className={classes['file']}>
          <IconFile size={16} stroke={1.75} aria-hidden />
          <span className={classes['fileName']}>{file.name}</span>
          {file.failed ? (
            <>
              <span className={classes['fileMeta']} data-failed>
                {words.failed}
              </span>
              <IconButton
                small
                label={words.again(file.name)}
                icon={<IconRefresh size={16} stroke={1.75} aria-hidden />}
                onPress={() => onRetry?.(file.id)}
              />
            </>
          ) : file.progress === undefined ? (
            <span className={classes['fileMeta']}>{format.fileSize(file.bytes)}</span>
          ) : (
            <>
              <span style={{ width: 72 }}>
                <InlineBar ratio={file.progress} tone="accent" />
              </span>
              <span className={classes['fileMeta']}>{words.uploading(format.percent(file.progress, 0))}</span>
            </>
          )}
          {onRemove ? (
            <IconButton
              small
              label={words.remove(file.name)}
              icon={<IconX size={16} stroke={1.75} aria-hidden />}
              onPress={() => onRemove(file.id)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export interface FileFieldProps extends Omit<FieldProps, 'hint'> {
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  readonly hint?: string;
}

/** One file as a field of a form; the form holds the `File`. */
export function FileField({ name, label, hint, accept, maxBytes }: FileFieldProps) {
  const { field, error } = useField(name);
  const file: unknown = field.value;
  return (
    <FileDrop
      label={label}
      {...(hint ? { hint } : {})}
      {...(accept ? { accept } : {})}
      {...(maxBytes === undefined ? {} : { maxBytes })}
      error={error}
      files={file instanceof File ? [{ id: 'file', name: file.name, bytes: file.size }] : []}
      onFiles={(files) => field.onChange(files[0])}
      onRemove={() => field.onChange(undefined)}
    />
  );
}
