/*
 * Loaded before the C library (LD_PRELOAD), this writes down everything a process does to the files of one folder, in
 * the one order in which it happened: what is written where, what is cut off, renamed, removed, and what is flushed. From that
 * record power-cuts.ts makes every state a disk may be in when the power goes.
 *
 *   FAULTS_DIR      the folder
 *   FAULTS_RECORD   the file of the record
 *   FAULTS_ACKS     a file whose lines are put into the record too: what was answered, and when
 *   FAULTS_KILL_AT  the process is killed as it does the event of this number: before it, after it, or halfway through a write
 *   FAULTS_SLOW_US  so many microseconds for each flush
 *
 * An event is: one letter, length of the path (4 bytes), offset (8), length of the data (4), path, data; little-endian.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *acks;
static size_t folderLength;
static int record = -1;
static long count, killAt, slow;

static ssize_t (*realWrite)(int, const void *, size_t);
static ssize_t (*realPwrite)(int, const void *, size_t, off64_t);
static int (*realTruncate)(int, off64_t);
static int (*realFsync)(int), (*realFdatasync)(int);
static int (*realUnlink)(const char *), (*realRename)(const char *, const char *);
static int (*realOpen)(const char *, int, ...);

__attribute__((constructor)) static void begin(void) {
  realWrite = dlsym(RTLD_NEXT, "write");
  realPwrite = dlsym(RTLD_NEXT, "pwrite64");
  realTruncate = dlsym(RTLD_NEXT, "ftruncate64");
  realFsync = dlsym(RTLD_NEXT, "fsync");
  realFdatasync = dlsym(RTLD_NEXT, "fdatasync");
  realUnlink = dlsym(RTLD_NEXT, "unlink");
  realRename = dlsym(RTLD_NEXT, "rename");
  realOpen = dlsym(RTLD_NEXT, "open64");
  folder = getenv("FAULTS_DIR");
  acks = getenv("FAULTS_ACKS");
  killAt = getenv("FAULTS_KILL_AT") ? atol(getenv("FAULTS_KILL_AT")) : 0;
  slow = getenv("FAULTS_SLOW_US") ? atol(getenv("FAULTS_SLOW_US")) : 0;
  folderLength = folder ? strlen(folder) : 0;
  if (folder && getenv("FAULTS_RECORD"))
    record = syscall(SYS_open, getenv("FAULTS_RECORD"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int ours(const char *path) {
  if (record < 0 || !path) return 0;
  if (acks && strcmp(path, acks) == 0) return 1;
  return strncmp(path, folder, folderLength) == 0 && (path[folderLength] == '/' || path[folderLength] == 0);
}

/* The path of an open file, when it is one of ours. */
static int named(int fd, char *path) {
  char link[32];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = record < 0 ? -1 : readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return ours(path);
}

static void put(char kind, const char *path, uint64_t offset, const void *data, uint32_t length) {
  uint8_t head[17];
  uint32_t pathLength = strlen(path);
  head[0] = kind;
  memcpy(head + 1, &pathLength, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 4);
  struct iovec parts[3] = {{head, 17}, {(void *)path, pathLength}, {(void *)data, length}};
  syscall(SYS_writev, record, parts, 3);
}

static void die(void) { syscall(SYS_kill, syscall(SYS_getpid), SIGKILL); for (;;) pause(); }

/* Whether this event is the last one; what is left of the number says where in it. */
static int isLast(void) { return ++count == killAt; }

static ssize_t doWrite(int fd, const void *data, size_t length, off64_t offset, int at) {
  char path[PATH_MAX];
  if (!named(fd, path)) return at ? realPwrite(fd, data, length, offset) : realWrite(fd, data, length);
  pthread_mutex_lock(&turn);
  int last = isLast();
  if (last && killAt % 3 == 0) die();
  if (!at) {
    struct stat now;
    int appends = fcntl(fd, F_GETFL) & O_APPEND;
    offset = appends && fstat(fd, &now) == 0 ? now.st_size : lseek64(fd, 0, SEEK_CUR);
  }
  size_t wanted = last && killAt % 3 == 1 ? length / 2 : length;
  ssize_t done = at ? realPwrite(fd, data, wanted, offset) : realWrite(fd, data, wanted);
  if (last) die();
  if (done > 0) put(acks && strcmp(path, acks) == 0 ? 'A' : 'W', path, offset, data, done);
  pthread_mutex_unlock(&turn);
  return done;
}

ssize_t write(int fd, const void *data, size_t length) { return doWrite(fd, data, length, 0, 0); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return doWrite(fd, data, length, offset, 1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return doWrite(fd, data, length, offset, 1); }

/* Anything that is done to one open file and is one event. */
#define ON_FILE(kind, offset, act)                  \
  char path[PATH_MAX];                              \
  if (!named(fd, path)) return act;                 \
  pthread_mutex_lock(&turn);                        \
  int last = isLast();                              \
  if (last && killAt % 2) die();                    \
  if (slow && kind == 'S') usleep(slow);            \
  int result = act;                                 \
  if (last) die();                                  \
  if (result == 0) put(kind, path, offset, "", 0);  \
  pthread_mutex_unlock(&turn);                      \
  return result;

int ftruncate64(int fd, off64_t length) { ON_FILE('T', length, realTruncate(fd, length)) }
int ftruncate(int fd, off_t length) { ON_FILE('T', length, realTruncate(fd, length)) }
int fsync(int fd) { ON_FILE('S', 0, realFsync(fd)) }
int fdatasync(int fd) { ON_FILE('S', 0, realFdatasync(fd)) }

int unlink(const char *path) {
  if (!ours(path)) return realUnlink(path);
  pthread_mutex_lock(&turn);
  if (isLast()) die();
  int result = realUnlink(path);
  if (result == 0) put('U', path, 0, "", 0);
  pthread_mutex_unlock(&turn);
  return result;
}

int rename(const char *from, const char *to) {
  if (!ours(from)) return realRename(from, to);
  pthread_mutex_lock(&turn);
  if (isLast()) die();
  int result = realRename(from, to);
  if (result == 0) put('R', from, 0, to, strlen(to));
  pthread_mutex_unlock(&turn);
  return result;
}

static int openFile(const char *path, int flags, mode_t mode) {
  int makes = (flags & O_CREAT) && ours(path) && access(path, F_OK) != 0;
  int empties = (flags & O_TRUNC) && ours(path) && !makes;
  if (!makes && !empties) return realOpen(path, flags, mode);
  pthread_mutex_lock(&turn);
  int fd = realOpen(path, flags, mode);
  if (fd >= 0 && makes && strcmp(path, acks ? acks : "") != 0) put('C', path, 0, "", 0);
  if (fd >= 0 && empties) put('T', path, 0, "", 0);
  pthread_mutex_unlock(&turn);
  return fd;
}

int open64(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openFile(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return openFile(path, flags, mode);
}
