import { z } from 'zod';

// The content security policy forbids code made at run time; this stands before the first schema.
z.config({ jitless: true });
