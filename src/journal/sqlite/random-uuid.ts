/**
 * A random UUID (version 4) in SQL. SQLite seeds its generator from the system's, and has it at hand; Node's takes
 * longer to load than an entry takes to write.
 */
export const randomUuid = `lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' ||
  substr('89ab', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))`;
