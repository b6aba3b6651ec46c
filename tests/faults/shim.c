/*
 * Preloaded into a desk under test (Linux). Of every file whose path contains $MARBRE_SHIM_WATCH it notes what is made, written, cut,
 * synced, renamed and removed in $MARBRE_SHIM_LOG, in order; and, as the mapped file $MARBRE_SHIM_CONTROL says, makes the Nth such call fail.
 * A note is « KIND LENGTH OFFSET PATH\n » and LENGTH bytes; kinds: C create, W write, T truncate (OFFSET: the new size), S sync,
 * U unlink, R rename (PATH: the new name, its bytes: the old one), D sync of a folder (any).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

struct control {
  /* The call that fails, counted down to 1; 0: none. */
  int32_t countdown;
  /* errno of the failure. */
  int32_t code;
  /* 1: every call after it fails too, as on a full disk. */
  int32_t lasting;
  /* Calls that failed. */
  int32_t failed;
  /* 1: opening a watched file for writing fails with EACCES, as in a folder without the right to write. */
  int32_t read_only;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *watched_part;
static int log_fd = -1;
static struct control *control;

static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_ftruncate)(int, off64_t);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_open)(const char *, int, ...);

__attribute__((constructor)) static void begin(void) {
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  real_rename = dlsym(RTLD_NEXT, "rename");
  real_open = dlsym(RTLD_NEXT, "open64");
  watched_part = getenv("MARBRE_SHIM_WATCH");
  const char *log = getenv("MARBRE_SHIM_LOG");
  if (log) log_fd = real_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *place = getenv("MARBRE_SHIM_CONTROL");
  if (place) {
    int fd = real_open(place, O_RDWR | O_CLOEXEC);
    if (fd >= 0) {
      void *map = mmap(0, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
      if (map != MAP_FAILED) control = map;
      close(fd);
    }
  }
}

static int watched_path(const char *path) {
  return watched_part && path && strstr(path, watched_part) && !strstr(path, ".lock");
}

static int watched(int fd, char *path) {
  if (!watched_part || fd == log_fd) return 0;
  char link[40];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return watched_path(path);
}

static void note(char kind, const char *path, const void *bytes, size_t length, long long offset) {
  if (log_fd < 0) return;
  char head[PATH_MAX + 80];
  int size = snprintf(head, sizeof head, "%c %zu %lld %s\n", kind, length, offset, path);
  pthread_mutex_lock(&lock);
  real_write(log_fd, head, size);
  for (size_t done = 0; done < length;) {
    ssize_t now = real_write(log_fd, (const char *)bytes + done, length - done);
    if (now <= 0) break;
    done += now;
  }
  pthread_mutex_unlock(&lock);
}

/* Whether this call is to fail; sets errno. */
static int fails(void) {
  if (!control || control->countdown <= 0) return 0;
  if (control->countdown > 1) {
    control->countdown--;
    return 0;
  }
  if (!control->lasting) control->countdown = 0;
  control->failed++;
  errno = control->code;
  return 1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  char path[PATH_MAX];
  if (!watched(fd, path)) return real_pwrite(fd, bytes, length, offset);
  if (fails()) return -1;
  ssize_t done = real_pwrite(fd, bytes, length, offset);
  if (done > 0) note('W', path, bytes, done, offset);
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
  char path[PATH_MAX];
  if (!real_write) real_write = dlsym(RTLD_NEXT, "write");
  if (!watched(fd, path)) return real_write(fd, bytes, length);
  if (fails()) return -1;
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  ssize_t done = real_write(fd, bytes, length);
  if (done > 0 && offset >= 0) note('W', path, bytes, done, offset);
  return done;
}

static int synced(int fd, int (*sync)(int)) {
  char path[PATH_MAX];
  if (!watched(fd, path)) {
    int answer = sync(fd);
    struct stat what;
    if (answer == 0 && log_fd >= 0 && fd != log_fd && fstat(fd, &what) == 0 && S_ISDIR(what.st_mode)) note('D', "-", 0, 0, 0);
    return answer;
  }
  if (fails()) return -1;
  int answer = sync(fd);
  if (answer == 0) note('S', path, 0, 0, 0);
  return answer;
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int ftruncate64(int fd, off64_t size) {
  char path[PATH_MAX];
  if (!watched(fd, path)) return real_ftruncate(fd, size);
  if (fails()) return -1;
  int answer = real_ftruncate(fd, size);
  if (answer == 0) note('T', path, 0, 0, size);
  return answer;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int unlink(const char *path) {
  int answer = real_unlink(path);
  if (answer == 0 && watched_path(path)) note('U', path, 0, 0, 0);
  return answer;
}

int rename(const char *path, const char *name) {
  int answer = real_rename(path, name);
  if (answer == 0 && watched_path(name)) note('R', name, path, strlen(path), 0);
  return answer;
}

int open64(const char *path, int flags, ...) {
  va_list given;
  va_start(given, flags);
  mode_t mode = va_arg(given, mode_t);
  va_end(given);
  if (control && control->read_only && (flags & (O_WRONLY | O_RDWR | O_CREAT)) && watched_part && strstr(path, watched_part)) {
    control->failed++;
    errno = EACCES;
    return -1;
  }
  int made = (flags & O_CREAT) && watched_path(path) && access(path, F_OK) != 0;
  int fd = real_open(path, flags, mode);
  if (made && fd >= 0) note('C', path, 0, 0, 0);
  return fd;
}
int open(const char *path, int flags, ...) {
  va_list given;
  va_start(given, flags);
  mode_t mode = va_arg(given, mode_t);
  va_end(given);
  return open64(path, flags, mode);
}
