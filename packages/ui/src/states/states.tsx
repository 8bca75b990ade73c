import {
  IconAlertTriangle,
  IconClock,
  IconCloudOff,
  IconFilter,
  IconInbox,
  IconLock,
  IconMapOff,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { commonMessages } from '../i18n/common-messages.ts';
import { useMessages, useText } from '../i18n/messages.ts';
import { VisuallyHidden } from '../layout/layout.tsx';
import { Link } from '../navigation/link.tsx';
import { problemOf } from './problem.ts';
import { stateMessages } from './state-messages.ts';
import classes from './states.module.css';

export interface StateProps {
  /** Says what is so. */
  readonly title: string;
  /** Says why, what is kept, and what to do. */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  /** The first step. */
  readonly actions?: ReactNode;
  /** Without frame, inside a table or panel. */
  readonly bare?: boolean;
  readonly role?: 'status' | 'alert';
}

/** Frame of every state of a page or block: icon, what is so, why, what to do. */
export function State({ title, detail, icon, actions, bare, role }: StateProps) {
  return (
    <div className={classes['state']} data-bare={bare || undefined} role={role}>
      {icon ? (
        <span className={classes['icon']} aria-hidden="true">
          {icon}
        </span>
      ) : null}
      <p className={classes['title']}>{title}</p>
      {detail ? <div className={classes['detail']}>{detail}</div> : null}
      {actions ? <div className={classes['actions']}>{actions}</div> : null}
    </div>
  );
}

const icon = { size: 24, stroke: 1.75, 'aria-hidden': true } as const;

/** Nothing here yet: why, and the first step. */
export function EmptyState(props: Omit<StateProps, 'role'>) {
  return <State icon={<IconInbox {...icon} />} {...props} />;
}

/** The filter leaves no row. */
export function NoMatchState({ actions, bare }: { readonly actions?: ReactNode; readonly bare?: boolean }) {
  const words = useMessages(stateMessages);
  return (
    <State
      icon={<IconFilter {...icon} />}
      title={words.noMatchTitle}
      detail={words.noMatchDetail}
      role="status"
      {...(bare === undefined ? {} : { bare })}
      actions={actions}
    />
  );
}

export interface ErrorStateProps {
  /** What was thrown: the message, issues and request code are taken from it. */
  readonly error: unknown;
  readonly title?: string;
  readonly onRetry?: () => void;
  readonly bare?: boolean;
}

/** A failed load or write, in the words of the server; 403, 404 and offline have their own look. */
export function ErrorState({ error, title, onRetry, bare }: ErrorStateProps) {
  const problem = problemOf(error);
  const text = useText();
  const words = useMessages(stateMessages);
  const common = useMessages(commonMessages);
  const frame = bare === undefined ? {} : { bare };
  if (problem.status === 403) return <ForbiddenState {...frame} detail={text(problem.message)} />;
  if (problem.code === 'OFFLINE') return <OfflineState {...frame} {...(onRetry ? { onRetry } : {})} />;
  return (
    <State
      {...frame}
      icon={problem.status === 404 ? <IconMapOff {...icon} /> : <IconAlertTriangle {...icon} />}
      title={title ?? (problem.status === 404 ? words.notFoundTitle : words.errorTitle)}
      role="alert"
      detail={
        <>
          {text(problem.message)}
          {problem.issues.length > 0 ? (
            <ul className={classes['issues']}>
              {problem.issues.slice(0, 8).map((issue) => (
                <li key={`${issue.code} ${issue.path.join('.')}`}>{text(issue.message)}</li>
              ))}
            </ul>
          ) : null}
        </>
      }
      actions={
        <>
          {onRetry ? (
            <Button small onPress={onRetry}>
              {common.retry}
            </Button>
          ) : null}
          {problem.requestId ? <span className={classes['code']}>{common.requestCode(problem.requestId)}</span> : null}
        </>
      }
    />
  );
}

export interface ForbiddenStateProps {
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly bare?: boolean;
}

export function ForbiddenState({ detail, actions, bare }: ForbiddenStateProps) {
  const words = useMessages(stateMessages);
  return (
    <State
      icon={<IconLock {...icon} />}
      title={words.forbiddenTitle}
      detail={detail ?? words.forbiddenDetail}
      {...(bare === undefined ? {} : { bare })}
      actions={actions ?? <Link href="/">{words.home}</Link>}
    />
  );
}

export function NotFoundState() {
  const words = useMessages(stateMessages);
  return (
    <State
      icon={<IconMapOff {...icon} />}
      title={words.notFoundTitle}
      detail={words.notFoundDetail}
      actions={<Link href="/">{words.home}</Link>}
    />
  );
}

export interface OfflineStateProps {
  readonly detail?: ReactNode;
  readonly onRetry?: () => void;
  /** Work waiting to be sent, with its number. */
  readonly pending?: ReactNode;
  readonly bare?: boolean;
}

export function OfflineState({ detail, onRetry, pending, bare }: OfflineStateProps) {
  const words = useMessages(stateMessages);
  const common = useMessages(commonMessages);
  return (
    <State
      icon={<IconCloudOff {...icon} />}
      title={words.offlineTitle}
      detail={detail ?? words.offlineDetail}
      role="status"
      {...(bare === undefined ? {} : { bare })}
      actions={
        <>
          {pending}
          {onRetry ? (
            <Button small onPress={onRetry}>
              {common.retry}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

/** The figures are older than they could be: which, and how to renew them. */
export function StaleNotice({
  title,
  detail,
  actions,
}: {
  readonly title?: string;
  readonly detail: ReactNode;
  readonly actions?: ReactNode;
}) {
  const words = useMessages(stateMessages);
  return <State icon={<IconClock {...icon} />} title={title ?? words.staleTitle} detail={detail} actions={actions} />;
}

/** One grey line, silent: for places where many stand together. */
export function SkeletonLine({ width = '70%' }: { readonly width?: string }) {
  return <span className={classes['skeleton']} style={{ width }} />;
}

export interface SkeletonProps {
  /** Lines of text, or one block of `height` pixels. */
  readonly lines?: number;
  readonly height?: number;
}

/** Grey lines of the size of what is coming; after 3 s it says that it takes long. */
export function Skeleton({ lines = 3, height }: SkeletonProps) {
  const words = useMessages(stateMessages);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 3000);
    return () => clearTimeout(timer);
  }, []);
  const widths = ['100%', '92%', '97%', '60%', '88%'];
  return (
    <div className={classes['skeletonLines']} aria-busy="true">
      {height === undefined ? (
        Array.from({ length: lines }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have nothing but their place
          <span key={index} className={classes['skeleton']} style={{ width: widths[index % widths.length] }} />
        ))
      ) : (
        <span className={classes['skeleton']} style={{ height }} />
      )}
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      {slow ? (
        <span className={classes['slow']} role="status">
          {words.slow}
        </span>
      ) : null}
    </div>
  );
}
