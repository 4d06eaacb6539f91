/*
 * Preloaded into one process of the relay: sees every file call below one directory, writes each into
 * a log, and makes the one that was asked for fail, fall short, or be the last thing the process does.
 *
 *   SHIM_ROOT   only calls on paths below it are seen
 *   SHIM_LOG    file for the log; see `record` for a line's fields
 *   SHIM_AT     number of the call to spoil, counted from 1 after the begin mark
 *   SHIM_DO     kill-before, kill-after, stop-before, short-half, short-one, or the name of an error
 *   SHIM_CALL   only calls of this name are counted for SHIM_AT
 *   SHIM_STAY   1: every later call that fits is spoiled too
 *
 * Marks are attempts to open "/shim-mark/begin" and "/shim-mark/end"; outside them calls are logged as
 * number 0 and never spoiled. Any other name below "/shim-mark/" only goes into the log.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MARK "/shim-mark/"
#define FDS 4096
/* What a call may do, so that it only meets errors it can meet. */
enum { READS = 1, OPENS = 2, ALLOCATES = 4, WRITES = 8, FLUSHES = 16 };

static struct { long id; char *path; int append; } table[FDS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *root, *action, *only;
static int logfd = -1, armed, stay, ready;
static long number, at, opens, sequence;

static void load(void) {
  if (ready) return;
  ready = 1;
  root = getenv("SHIM_ROOT");
  action = getenv("SHIM_DO");
  only = getenv("SHIM_CALL");
  stay = getenv("SHIM_STAY") != NULL;
  at = getenv("SHIM_AT") ? atol(getenv("SHIM_AT")) : 0;
  const char *path = getenv("SHIM_LOG");
  if (path) logfd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below(const char *path) {
  load();
  if (!root || !path) return 0;
  size_t length = strlen(root);
  return !strncmp(path, root, length) && (path[length] == 0 || path[length] == '/');
}
static const char *pathof(int fd) { return fd >= 0 && fd < FDS ? table[fd].path : NULL; }
static long idof(int fd) { return fd >= 0 && fd < FDS ? table[fd].id : 0; }

static int allzero(const unsigned char *bytes, size_t length) {
  return length > 0 && bytes[0] == 0 && !memcmp(bytes, bytes + 1, length - 1);
}

/* sequence, number, call, result, errno, open id, path, other path, position, spoiled, bytes in hex or how many zeros */
static void record(long n, const char *call, long result, int error, long id, const char *path,
                   const char *other, long position, int spoiled, const void *bytes, size_t length) {
  if (logfd < 0) return;
  int zeros = length > 64 && allzero(bytes, length);
  size_t room = 512 + strlen(path) + (other ? strlen(other) : 0) + (zeros ? 0 : 2 * length);
  char *line = malloc(room);
  pthread_mutex_lock(&lock);
  int used = snprintf(line, room, "%ld\t%ld\t%s\t%ld\t%d\t%ld\t%s\t%s\t%ld\t%d\t", ++sequence, n, call,
                      result, error, id, path, other ? other : "", position, spoiled);
  if (zeros) used += sprintf(line + used, "zeros %zu", length);
  else for (size_t i = 0; i < length; i++) used += sprintf(line + used, "%02x", ((unsigned char *)bytes)[i]);
  line[used++] = '\n';
  if (write(logfd, line, used) != used) abort();
  pthread_mutex_unlock(&lock);
  free(line);
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

static int errorcode(const char *name) {
  return !strcmp(name, "EIO") ? EIO : !strcmp(name, "ENOSPC") ? ENOSPC : !strcmp(name, "EMFILE") ? EMFILE : 0;
}

/* Gives the call its number. 0: let it through; >0: fail with this error; -1: die after it; -2, -3: fall short. */
static int judge(const char *call, const char *path, int kind, long *n) {
  pthread_mutex_lock(&lock);
  *n = armed && (!only || !strcmp(only, call)) ? ++number : 0;
  pthread_mutex_unlock(&lock);
  if (!*n || !at || !action || *n < at || (*n > at && !stay)) return 0;
  if (!strcmp(action, "kill-before")) {
    record(*n, call, 0, 0, 0, path, NULL, 0, 1, NULL, 0);
    die();
  }
  if (!strcmp(action, "stop-before")) {
    syscall(SYS_kill, getpid(), SIGSTOP);
    return 0;
  }
  if (!strcmp(action, "kill-after")) return -1;
  if (!strcmp(action, "short-half")) return kind & WRITES ? -2 : 0;
  if (!strcmp(action, "short-one")) return kind & WRITES ? -3 : 0;
  int error = errorcode(action);
  if (error == ENOSPC && !(kind & (ALLOCATES | WRITES | (stay ? 0 : FLUSHES)))) return 0;
  if (error == EMFILE && !(kind & OPENS)) return 0;
  return error;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

/* Runs one call between its judgement and its record. */
#define RUN(call, path, other, kind, id, position, bytes, length, expression) \
  long n; \
  int verdict = judge(call, path, kind, &n); \
  long result; \
  if (verdict > 0) { result = -1; errno = verdict; } \
  else result = (long)(expression); \
  int error = result < 0 ? errno : 0; \
  record(n, call, result, error, id, path, other, position, verdict != 0, bytes, length); \
  if (verdict == -1) die(); \
  errno = error; \
  return result

static int mark(const char *path) {
  if (strncmp(path, MARK, strlen(MARK))) return 0;
  if (!strcmp(path + strlen(MARK), "begin")) armed = 1;
  if (!strcmp(path + strlen(MARK), "end")) armed = 0;
  load();
  record(0, "mark", 0, 0, 0, path + strlen(MARK), NULL, 0, 0, NULL, 0);
  errno = ENOENT;
  return 1;
}

static int seenopen(int dir, const char *path, int flags, mode_t mode) {
  REAL(int, "openat64", int, const char *, int, mode_t);
  if (mark(path)) return -1;
  if (!below(path)) return real(dir, path, flags, mode);
  long n;
  struct stat before;
  int existed = fstatat(dir, path, &before, AT_SYMLINK_NOFOLLOW) == 0;
  int kind = OPENS | ((flags & O_CREAT) && !existed ? ALLOCATES : 0);
  int verdict = judge("open", path, kind, &n);
  int fd = verdict > 0 ? -1 : real(dir, path, flags, mode);
  int error = verdict > 0 ? verdict : fd < 0 ? errno : 0;
  long id = 0;
  if (fd >= 0 && fd < FDS) {
    pthread_mutex_lock(&lock);
    id = ++opens;
    free(table[fd].path);
    table[fd].path = strdup(path);
    table[fd].id = id;
    table[fd].append = (flags & O_APPEND) != 0;
    pthread_mutex_unlock(&lock);
  }
  const char *how = fd < 0 ? "" : !existed ? "created" : flags & O_TRUNC ? "emptied" : "found";
  record(n, "open", fd, error, id, path, how, 0, verdict != 0, NULL, 0);
  if (verdict == -1) die();
  errno = error;
  return fd;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; va_start(rest, flags); mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; va_end(rest); \
    return seenopen(AT_FDCWD, path, flags, mode); }
#define OPENAT(name) \
  int name(int dir, const char *path, int flags, ...) { \
    va_list rest; va_start(rest, flags); mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; va_end(rest); \
    return seenopen(dir, path, flags, mode); }
OPEN(open) OPEN(open64) OPENAT(openat) OPENAT(openat64)

static ssize_t seenwrite(int fd, const void *bytes, size_t length, off_t offset, int positioned) {
  REAL(ssize_t, "write", int, const void *, size_t);
  static ssize_t (*place)(int, const void *, size_t, off_t);
  if (!place) place = (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite64");
  const char *path = pathof(fd);
  if (!path) return positioned ? place(fd, bytes, length, offset) : real(fd, bytes, length);
  long n;
  int verdict = judge("write", path, WRITES | ALLOCATES, &n);
  size_t wanted = verdict == -2 ? length / 2 : verdict == -3 ? 1 : length;
  ssize_t done = verdict > 0 ? -1 : positioned ? place(fd, bytes, wanted, offset) : real(fd, bytes, wanted);
  int error = verdict > 0 ? verdict : done < 0 ? errno : 0;
  long position = positioned && !table[fd].append ? offset : lseek(fd, 0, SEEK_CUR) - (done > 0 ? done : 0);
  record(n, "write", done, error, idof(fd), path, NULL, position, verdict != 0, bytes, done > 0 ? done : 0);
  if (verdict == -1) die();
  errno = error;
  return done;
}
ssize_t write(int fd, const void *b, size_t n) { return seenwrite(fd, b, n, 0, 0); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { return seenwrite(fd, b, n, o, 1); }
ssize_t pwrite64(int fd, const void *b, size_t n, off_t o) { return seenwrite(fd, b, n, o, 1); }

#define READ(name, more, pass) \
  ssize_t name(int fd, void *b, size_t c more) { \
    REAL(ssize_t, #name, int, void *, size_t, ...); \
    if (!pathof(fd)) return real(fd, b, c pass); \
    RUN("read", pathof(fd), NULL, READS, idof(fd), 0, NULL, 0, real(fd, b, c pass)); }
#define COMMA ,
READ(read, , ) READ(pread, COMMA off_t o, COMMA o) READ(pread64, COMMA off_t o, COMMA o)

#define FLUSH(name) \
  int name(int fd) { \
    REAL(int, #name, int); \
    if (!pathof(fd)) return real(fd); \
    record(0, "flush-start", 0, 0, idof(fd), pathof(fd), NULL, 0, 0, NULL, 0); \
    RUN(#name, pathof(fd), NULL, FLUSHES, idof(fd), 0, NULL, 0, real(fd)); }
FLUSH(fsync) FLUSH(fdatasync)

#define ON_PATH(name, kind, parameters, types, ...) \
  int name parameters { \
    REAL(int, #name, types); \
    if (!below(path)) return real(__VA_ARGS__); \
    RUN(#name, path, NULL, kind, 0, 0, NULL, 0, real(__VA_ARGS__)); }
#define T(...) __VA_ARGS__
ON_PATH(mkdir, ALLOCATES, (const char *path, mode_t mode), T(const char *, mode_t), path, mode)
ON_PATH(rmdir, 0, (const char *path), T(const char *), path)
ON_PATH(unlink, 0, (const char *path), T(const char *), path)
ON_PATH(access, READS, (const char *path, int mode), T(const char *, int), path, mode)
ON_PATH(utimensat, 0, (int dir, const char *path, const struct timespec times[2], int flags),
        T(int, const char *, const struct timespec *, int), dir, path, times, flags)
#define SCAN(name, entry) \
  ON_PATH(name, OPENS | READS, (const char *path, struct entry ***names, int (*filter)(const struct entry *), \
          int (*compare)(const struct entry **, const struct entry **)), \
          T(const char *, struct entry ***, int (*)(const struct entry *), \
          int (*)(const struct entry **, const struct entry **)), path, names, filter, compare)
SCAN(scandir, dirent) SCAN(scandir64, dirent64)

int rename(const char *path, const char *other) {
  REAL(int, "rename", const char *, const char *);
  if (!below(path)) return real(path, other);
  RUN("rename", path, other, ALLOCATES, 0, 0, NULL, 0, real(path, other));
}

static int closed(int fd, int result, int error, const char *path, long n, int verdict) {
  record(n, "close", result, error, idof(fd), path, NULL, 0, verdict != 0, NULL, 0);
  if (verdict == -1) die();
  errno = error;
  return result;
}

/* A close that fails has closed all the same: the number is free again. */
static int seenclose(int fd) {
  char *path = fd >= 0 && fd < FDS ? table[fd].path : NULL;
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  if (!path) return real(SYS_close, fd);
  long n;
  int verdict = judge("close", path, READS, &n);
  table[fd].path = NULL;
  int result = real(SYS_close, fd);
  int error = result < 0 ? errno : 0;
  if (verdict > 0) { result = -1; error = verdict; }
  closed(fd, result, error, path, n, verdict);
  free(path);
  return result;
}
int close(int fd) { return seenclose(fd); }

/* libuv closes, and asks for a file's state, through syscall(). */
long syscall(long call, ...) {
  static long (*real)(long, ...);
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  long a[6];
  va_list rest;
  va_start(rest, call);
  for (int i = 0; i < 6; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  if (call == SYS_close) return seenclose((int)a[0]);
  if (call == SYS_statx) {
    const char *named = (const char *)a[1];
    const char *path = named && *named ? named : pathof((int)a[0]);
    if (below(path)) {
      RUN("statx", path, NULL, READS, 0, 0, NULL, 0, real(call, a[0], a[1], a[2], a[3], a[4]));
    }
  }
  return real(call, a[0], a[1], a[2], a[3], a[4], a[5]);
}
