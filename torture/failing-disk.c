/* Stands between a program and its disk: built as a shared library and loaded before the C library (LD_PRELOAD). It
 * counts the calls that change something in the folder FAILING_DISK_UNDER, and does something about one of them:
 *
 *   FAILING_DISK_CALL=n     about the n-th call; 0 or nothing: only counts
 *   FAILING_DISK_HOW=       ENOSPC or EIO: the call fails; kill: SIGKILL before it is made; half: SIGKILL once a
 *                           write of several bytes was made by half, before any other call
 *   FAILING_DISK_LASTING=1  and about each one after it
 *   FAILING_DISK_TRACE=     a file that gets a line for each call, "3 pwrite journal.db-wal"
 *
 * What is written through shared memory (SQLite's -shm file, once it is mapped) is no call, and is not seen. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 4096
static char *names[MOST]; /* by descriptor; NULL: not in the folder */
static atomic_long calls;
static const char *under, *how;
static long wanted;
static int lasting, trace = -1;

__attribute__((constructor)) static void begin(void) {
  under = getenv("FAILING_DISK_UNDER");
  how = getenv("FAILING_DISK_HOW");
  const char *call = getenv("FAILING_DISK_CALL"), *file = getenv("FAILING_DISK_TRACE");
  wanted = call == NULL ? 0 : atol(call);
  lasting = getenv("FAILING_DISK_LASTING") != NULL;
  if (file != NULL) trace = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_under(const char *path) {
  if (under == NULL || path == NULL) return 0;
  char whole[2 * PATH_MAX];
  if (path[0] != '/') {
    if (getcwd(whole, PATH_MAX) == NULL) return 0;
    strcat(whole, "/");
    strncat(whole, path, PATH_MAX - 1);
    path = whole;
  }
  size_t length = strlen(under);
  return strncmp(path, under, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/* Whether this call is to fail: errno is set then. `can_half`: a write of several bytes, for the caller to halve. */
enum fate { GO_ON, FAIL, HALF };
static enum fate fate_of(const char *name, const char *path, int can_half) {
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (trace >= 0) {
    char line[PATH_MAX + 64];
    const char *last = strrchr(path, '/');
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, name, last == NULL ? path : last + 1);
    syscall(SYS_write, trace, line, length);
  }
  if (wanted == 0 || how == NULL || number < wanted || (number > wanted && !lasting)) return GO_ON;
  if (strcmp(how, "half") == 0 && can_half) return HALF;
  if (strcmp(how, "kill") == 0 || strcmp(how, "half") == 0) die();
  errno = strcmp(how, "EIO") == 0 ? EIO : ENOSPC;
  return FAIL;
}

#define REAL(result, name, ...) \
  static result (*real)(__VA_ARGS__); \
  if (real == NULL) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static const char *name_of(int file) { return file >= 0 && file < MOST ? names[file] : NULL; }

static void remember(int file, const char *path) {
  if (file < 0 || file >= MOST) return;
  free(names[file]);
  names[file] = is_under(path) ? strdup(path) : NULL;
}

#define OPENED(flags) ((flags) & (O_CREAT | O_TRUNC))
#define MODE(flags, after) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list more; \
    va_start(more, after); \
    mode = va_arg(more, mode_t); \
    va_end(more); \
  }

#define OPEN(symbol) \
  int symbol(const char *path, int flags, ...) { \
    MODE(flags, flags) \
    REAL(int, #symbol, const char *, int, ...); \
    if (OPENED(flags) && is_under(path) && fate_of("open", path, 0) == FAIL) return -1; \
    int file = real(path, flags, mode); \
    remember(file, path); \
    return file; \
  }
OPEN(open)
OPEN(open64)

/* Relative to a folder that is open only where it is the current one: nothing here uses another. */
#define OPENAT(symbol) \
  int symbol(int folder, const char *path, int flags, ...) { \
    MODE(flags, flags) \
    REAL(int, #symbol, int, const char *, int, ...); \
    if (OPENED(flags) && is_under(path) && fate_of("open", path, 0) == FAIL) return -1; \
    int file = real(folder, path, flags, mode); \
    remember(file, path); \
    return file; \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int file) {
  REAL(int, "close", int);
  if (name_of(file) != NULL) remember(file, NULL);
  return real(file);
}

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t);
  if (name_of(file) == NULL) return real(file, bytes, count);
  enum fate fate = fate_of("write", name_of(file), count > 1);
  if (fate == FAIL) return -1;
  if (fate == HALF) real(file, bytes, count / 2), die();
  return real(file, bytes, count);
}

#define PWRITE(symbol, offset_type) \
  ssize_t symbol(int file, const void *bytes, size_t count, offset_type offset) { \
    REAL(ssize_t, #symbol, int, const void *, size_t, offset_type); \
    if (name_of(file) == NULL) return real(file, bytes, count, offset); \
    enum fate fate = fate_of("pwrite", name_of(file), count > 1); \
    if (fate == FAIL) return -1; \
    if (fate == HALF) real(file, bytes, count / 2, offset), die(); \
    return real(file, bytes, count, offset); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int file, const struct iovec *pieces, int count) {
  REAL(ssize_t, "writev", int, const struct iovec *, int);
  if (name_of(file) != NULL && fate_of("writev", name_of(file), 0) == FAIL) return -1;
  return real(file, pieces, count);
}

#define PWRITEV(symbol, offset_type) \
  ssize_t symbol(int file, const struct iovec *pieces, int count, offset_type offset) { \
    REAL(ssize_t, #symbol, int, const struct iovec *, int, offset_type); \
    if (name_of(file) != NULL && fate_of("pwritev", name_of(file), 0) == FAIL) return -1; \
    return real(file, pieces, count, offset); \
  }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *place, size_t count, unsigned flags) {
  REAL(ssize_t, "copy_file_range", int, off64_t *, int, off64_t *, size_t, unsigned);
  if (name_of(to) != NULL && fate_of("copy", name_of(to), 0) == FAIL) return -1;
  return real(from, at, to, place, count, flags);
}

#define ON_FILE(symbol, name) \
  int symbol(int file) { \
    REAL(int, #symbol, int); \
    if (name_of(file) != NULL && fate_of(name, name_of(file), 0) == FAIL) return -1; \
    return real(file); \
  }
ON_FILE(fsync, "fsync")
ON_FILE(fdatasync, "fsync")

#define TRUNCATE(symbol, offset_type) \
  int symbol(int file, offset_type length) { \
    REAL(int, #symbol, int, offset_type); \
    if (name_of(file) != NULL && fate_of("truncate", name_of(file), 0) == FAIL) return -1; \
    return real(file, length); \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  if (is_under(path) && fate_of("mkdir", path, 0) == FAIL) return -1;
  return real(path, mode);
}

#define ON_TWO(symbol) \
  int symbol(const char *from, const char *to) { \
    REAL(int, #symbol, const char *, const char *); \
    if (is_under(to) && fate_of(#symbol, to, 0) == FAIL) return -1; \
    return real(from, to); \
  }
ON_TWO(rename)
ON_TWO(link)

/* To remove a file needs no room: counted only where the program is killed, or the disk itself is failing. */
int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  int counts = how == NULL || strcmp(how, "ENOSPC") != 0;
  if (counts && is_under(path) && fate_of("unlink", path, 0) == FAIL) return -1;
  return real(path);
}
