import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, useCallback } from 'react';
import { classNames } from '../layout/class-names.ts';
import classes from './navigation.module.css';

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey &&
    !event.defaultPrevented
  );
}

function isOurs(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/');
}

/** Goes to a page of the product, given as path and query: `/indices/pci?year=2020`. */
export function useGoTo(): (href: string, options?: { readonly replace?: boolean }) => void {
  const router = useRouter({ warn: false });
  return useCallback(
    (href, options) => {
      if (options?.replace) router.history.replace(href);
      else router.history.push(href);
    },
    [router],
  );
}

export interface LinkProps {
  /** Path and query of a page of the product, or a foreign address. */
  readonly href?: string;
  /** A link that opens something on this page is a button. */
  readonly onOpen?: () => void;
  /** Underlined, for links inside sentences. */
  readonly inText?: boolean;
  /** In the colour of its surroundings. */
  readonly plain?: boolean;
  /** Saves instead of opening: the file name offered. */
  readonly download?: string;
  readonly label?: string;
  readonly current?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link within the product (no page load) or to elsewhere; without `href` a button that looks like one. */
export function Link({ href, onOpen, inText, plain, download, label, current, className, children }: LinkProps) {
  const goTo = useGoTo();
  const router = useRouter({ warn: false });
  const name = className ?? classNames(classes['link'], inText && classes['inText'], plain && classes['plain']);
  if (href === undefined)
    return (
      <button type="button" className={name} onClick={onOpen} aria-label={label}>
        {children}
      </button>
    );
  const preload = () => {
    if (router && isOurs(href)) router.preloadRoute({ to: href.split('?')[0] ?? href }).catch(() => undefined);
  };
  return (
    <a
      href={href}
      className={name}
      download={download}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      onMouseEnter={preload}
      onFocus={preload}
      onClick={(event) => {
        onOpen?.();
        if (!router || download !== undefined || !isOurs(href) || !isPlainClick(event)) return;
        event.preventDefault();
        goTo(href);
      }}
    >
      {children}
    </a>
  );
}
