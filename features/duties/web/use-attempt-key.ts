import { useRef } from 'react';

/**
 * A key for each thing that is sent: the same content tried again carries the same key, so that it has one effect even
 * where only the answer was lost; other content carries another.
 */
export function useAttemptKey(): (content: unknown) => string {
  const attempt = useRef({ of: '', key: '' });
  return (content) => {
    const of = JSON.stringify(content);
    if (attempt.current.of !== of) attempt.current = { of, key: crypto.randomUUID() };
    return attempt.current.key;
  };
}
