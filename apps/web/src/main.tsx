import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient, Providers } from './providers.tsx';
import { createAppRouter } from './router.tsx';

const root = document.getElementById('root');
if (root) {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  const queries = createQueryClient();
  const router = createAppRouter(queries);
  createRoot(root).render(
    <StrictMode>
      <Providers nonce={nonce} queries={queries}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  );
}
