import { IconCamera, IconUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import buttons from '../controls/controls.module.css';
import classes from './forms.module.css';

export interface PageDropProps {
  /** Said while a file hovers over the page. */
  readonly title: string;
  readonly detail?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

function holdsFiles(event: DragEvent): boolean {
  return [...(event.dataTransfer?.types ?? [])].includes('Files');
}

/** Takes files dropped anywhere on the page; a cover says so while they hover. */
export function PageDrop({ title, detail, onFiles }: PageDropProps) {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      setOver(false);
      if (event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={classes['pageDrop']}>
      <div className={classes['pageDropBox']}>
        <IconUpload size={24} stroke={1.75} aria-hidden />
        <strong>{title}</strong>
        {detail ? <span className={classes['hint']}>{detail}</span> : null}
      </div>
    </div>
  );
}

export interface FileButtonProps {
  readonly label: string;
  readonly accept?: readonly string[];
  readonly multiple?: boolean;
  readonly primary?: boolean;
  /** Opens the camera of a phone at once. */
  readonly camera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the choice of files, or the camera. */
export function FileButton({ label, accept = [], multiple, primary, camera, onFiles }: FileButtonProps) {
  const Icon = camera ? IconCamera : IconUpload;
  return (
    <label className={`${buttons['button']} ${classes['fileButton']}`} data-kind={primary ? 'primary' : 'default'}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{label}</span>
      <input
        type="file"
        aria-label={label}
        accept={camera ? 'image/*' : accept.join(',')}
        capture={camera ? 'environment' : undefined}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
