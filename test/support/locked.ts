/** What the menu is told of a journal that has its passphrase already. */
export const locked = {
  isOpen: async () => false,
  encrypt: async (): Promise<never> => {
    throw new Error('It has one.');
  },
};
