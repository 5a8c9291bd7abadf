/** Stands on everything that is printed to be handed out. */
export const independence =
  'Independent software, not affiliated with or endorsed by SMART Recovery. Not medical advice.';
