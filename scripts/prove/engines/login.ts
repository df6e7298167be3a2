/** The name and password that programs connect with; the databases live for one run, on the loopback address. */
export const login = { user: 'prove', password: 'prove', database: 'prove' } as const;
