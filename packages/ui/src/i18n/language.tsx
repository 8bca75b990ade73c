import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';

/** Languages of the product; Vietnamese is the source. */
export type Language = 'vi' | 'en';

const cookieName = 'nh-language';

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageState>({ language: 'vi', setLanguage: () => undefined });

/**
 * The language kept on this device, Vietnamese when none is kept.
 * @example readStoredLanguage('a=1; nh-language=en') // 'en'
 */
export function readStoredLanguage(cookies: string): Language {
  const found = cookies.split('; ').find((pair) => pair.startsWith(`${cookieName}=`));
  return found === `${cookieName}=en` ? 'en' : 'vi';
}

export interface LanguageProviderProps {
  readonly initial?: Language;
  /** Called when a person chooses another language, to keep it with the account. */
  readonly onChange?: (language: Language) => void;
  readonly children: ReactNode;
}

export function LanguageProvider({ initial, onChange, children }: LanguageProviderProps) {
  const [language, setState] = useState<Language>(() => initial ?? readStoredLanguage(document.cookie));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback(
    (next: Language) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the server reads this cookie on the next page load; cookieStore is not in all browsers
      document.cookie = `${cookieName}=${next}; path=/; max-age=31536000; samesite=lax`;
      setState(next);
      onChange?.(next);
    },
    [onChange],
  );
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext).language;
}

export function useSetLanguage(): (language: Language) => void {
  return useContext(LanguageContext).setLanguage;
}
