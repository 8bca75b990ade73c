import './tokens.css';
import './fonts.css';
import './base.css';
import { type ReactNode, useEffect, useMemo } from 'react';
import { type Language, LanguageProvider } from '../i18n/language.tsx';
import { followDeviceScheme } from './appearance.ts';
import { DesignContextProvider } from './design-context.ts';
import { FloatingLayer } from './floating-layer.tsx';

export interface DesignProviderProps {
  /** Nonce of the page's content security policy. */
  readonly nonce?: string | undefined;
  readonly language?: Language;
  readonly onLanguageChange?: (language: Language) => void;
  /** `test` switches transitions and portals of the component library off. */
  readonly environment?: 'default' | 'test';
  readonly children: ReactNode;
}

/** Theme and language for everything below. */
export function DesignProvider(props: DesignProviderProps) {
  const { nonce, language, onLanguageChange, environment = 'default', children } = props;
  useEffect(followDeviceScheme, []);
  const settings = useMemo(() => ({ nonce, environment }), [nonce, environment]);
  return (
    <DesignContextProvider value={settings}>
      <LanguageProvider
        {...(language ? { initial: language } : {})}
        {...(onLanguageChange ? { onChange: onLanguageChange } : {})}
      >
        {children}
        <FloatingLayer />
      </LanguageProvider>
    </DesignContextProvider>
  );
}
