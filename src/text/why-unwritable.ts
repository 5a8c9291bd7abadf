/** Why a file cannot be written, in words, by the code of the system's error. */
export const whyUnwritable: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EISDIR: 'it is a folder',
  EEXIST: 'something else is there',
  ENOTEMPTY: 'something else is there',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'a link there leads to itself',
};
