// The C face of libedit for Swift, which can neither call a variadic C function nor read a mutable
// C global such as `stdout`. One `static inline` wrapper per operation, with typed arguments and no
// logic: what an operation is for is said where Swift calls it.
//
// Wide operations only (`el_wset`, `history_w`): the editor works in scalars, whatever the locale.

#ifndef VIVA_CLIBEDIT_SHIM_H
#define VIVA_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

// EL_ADDFN's function type and the prompt function type are private names of libedit (`el_func_t`,
// `el_pfunc_t` in its own map.h and prompt.h); these are the same types.
typedef unsigned char (*cle_command)(EditLine *, wint_t);
typedef wchar_t *(*cle_prompt)(EditLine *);

// MARK: el_wset

static inline int cle_setPrompt(EditLine *editor, cle_prompt prompt, wchar_t literalMark) {
  return el_wset(editor, EL_PROMPT_ESC, prompt, (int)literalMark);
}

static inline int cle_setRightPrompt(EditLine *editor, cle_prompt prompt) {
  return el_wset(editor, EL_RPROMPT, prompt);
}

static inline int cle_setEditor(EditLine *editor, const wchar_t *name) {
  return el_wset(editor, EL_EDITOR, name);
}

static inline int cle_setSignal(EditLine *editor, int isHandled) {
  return el_wset(editor, EL_SIGNAL, isHandled);
}

static inline int cle_setSafeRead(EditLine *editor, int isSafe) {
  return el_wset(editor, EL_SAFEREAD, isSafe);
}

static inline int cle_bind(EditLine *editor, const wchar_t *key, const wchar_t *command) {
  return el_wset(editor, EL_BIND, key, command, (const wchar_t *)NULL);
}

// -a: the keys that come after ESC in vi mode.
static inline int cle_bindCommand(
    EditLine *editor, const wchar_t *key, const wchar_t *command) {
  return el_wset(editor, EL_BIND, L"-a", key, command, (const wchar_t *)NULL);
}

// libedit keeps `name` and `help`: they must outlive the editor.
static inline int cle_addCommand(
    EditLine *editor, const wchar_t *name, const wchar_t *help, cle_command command) {
  return el_wset(editor, EL_ADDFN, name, help, command);
}

static inline int cle_setHistory(EditLine *editor, HistoryW *history) {
  return el_wset(editor, EL_HIST, history_w, history);
}

static inline int cle_setEditMode(EditLine *editor, int isOn) {
  return el_wset(editor, EL_EDITMODE, isOn);
}

static inline int cle_setReader(EditLine *editor, el_rfunc_t reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

static inline int cle_setClientData(EditLine *editor, void *data) {
  return el_wset(editor, EL_CLIENTDATA, data);
}

static inline int cle_prepareTerminal(EditLine *editor, int isRaw) {
  return el_wset(editor, EL_PREP_TERM, isRaw);
}

static inline int cle_refresh(EditLine *editor) {
  return el_wset(editor, EL_REFRESH);
}

// MARK: el_wget, el_get

static inline int cle_getEditMode(EditLine *editor, int *isOn) {
  return el_wget(editor, EL_EDITMODE, isOn);
}

static inline int cle_getEditor(EditLine *editor, const wchar_t **name) {
  return el_wget(editor, EL_EDITOR, name);
}

static inline int cle_getClientData(EditLine *editor, void **data) {
  return el_wget(editor, EL_CLIENTDATA, data);
}

// A string capability of the terminal, such as "up"; NULL when the terminal has none.
static inline int cle_getCapability(EditLine *editor, const char *name, char **value) {
  return el_get(editor, EL_GETTC, name, value);
}

// MARK: history_w

static inline int cle_setHistorySize(HistoryW *history, HistEventW *event, int size) {
  return history_w(history, event, H_SETSIZE, size);
}

static inline int cle_clearHistory(HistoryW *history, HistEventW *event) {
  return history_w(history, event, H_CLEAR);
}

static inline int cle_enterHistory(HistoryW *history, HistEventW *event, const wchar_t *line) {
  return history_w(history, event, H_ENTER, line);
}

// MARK: C globals

static inline FILE *cle_stdin(void) { return stdin; }
static inline FILE *cle_stdout(void) { return stdout; }
static inline FILE *cle_stderr(void) { return stderr; }

// MARK: functions Swift's Glibc module leaves out

// glibc declares `wcwidth` only under _XOPEN_SOURCE, which Swift does not define.
extern int wcwidth(wchar_t character);

static inline int cle_width(wchar_t character) { return wcwidth(character); }

#endif
