/* Counts what a program does to files below a folder, and makes the n-th of these operations fail, or ends the program there.
 *
 * FAULT_ROOT  the folder
 * FAULT_LOG   a file that gets a line per operation
 * FAULT_AT    which operation: 1 for the first; 0 for none
 * FAULT_MODE  before, after: killed there; short: half is written; or the number of an error
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int count, log_file = -1;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_below(const char *path) {
  const char *root = setting("FAULT_ROOT");
  return *root && strncmp(path, root, strlen(root)) == 0;
}

static int is_ours(int file) {
  char link[64], path[PATH_MAX];
  struct stat status;
  if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_below(path);
}

/* Notes an operation; returns whether it is the one to fail. */
static int is_the_one(const char *name) {
  int number = __sync_add_and_fetch(&count, 1);
  if (log_file < 0 && *setting("FAULT_LOG"))
    log_file = syscall(SYS_openat, AT_FDCWD, setting("FAULT_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  char line[80];
  int length = snprintf(line, sizeof line, "%s\n", name);
  if (log_file >= 0) syscall(SYS_write, log_file, line, length);
  if (number != atoi(setting("FAULT_AT"))) return 0;
  if (strcmp(setting("FAULT_MODE"), "before") == 0) kill(getpid(), SIGKILL);
  return 1;
}

static int error_number(void) { return atoi(setting("FAULT_MODE")); }

static void end_after(int is_it) {
  if (is_it && strcmp(setting("FAULT_MODE"), "after") == 0) kill(getpid(), SIGKILL);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAILS(label, condition) \
  int is_it = (condition) && is_the_one(label); \
  if (is_it && error_number()) { errno = error_number(); return -1; }

#define WRITES(name, type, parameters, arguments, half) \
  type name parameters { \
    FAILS(#name, is_ours(file)) \
    if (is_it && strcmp(setting("FAULT_MODE"), "short") == 0 && size > 1) size = half; \
    type result = REAL(name) arguments; \
    end_after(is_it); \
    return result; \
  }

WRITES(write, ssize_t, (int file, const void *bytes, size_t size), (file, bytes, size), size / 2)
WRITES(pwrite, ssize_t, (int file, const void *bytes, size_t size, off_t at), (file, bytes, size, at), size / 2)
WRITES(pwrite64, ssize_t, (int file, const void *bytes, size_t size, off64_t at), (file, bytes, size, at), size / 2)

#define ACTS(name, parameters, arguments, condition) \
  int name parameters { \
    FAILS(#name, condition) \
    int result = REAL(name) arguments; \
    end_after(is_it); \
    return result; \
  }

ACTS(fsync, (int file), (file), is_ours(file))
ACTS(fdatasync, (int file), (file), is_ours(file))
ACTS(ftruncate, (int file, off_t size), (file, size), is_ours(file))
ACTS(ftruncate64, (int file, off64_t size), (file, size), is_ours(file))
ACTS(rename, (const char *from, const char *to), (from, to), is_below(to))
ACTS(link, (const char *from, const char *to), (from, to), is_below(to))
ACTS(unlink, (const char *path), (path), is_below(path))
