/* The peer of a keystroke: nothing but libedit's own loop. */
#include <histedit.h>
#include <locale.h>
#include <stdio.h>

static char *prompt(EditLine *editor) {
  (void)editor;
  return "bare> ";
}

int main(void) {
  int count;
  setlocale(LC_ALL, "");
  EditLine *editor = el_init("bare", stdin, stdout, stderr);
  if (editor == NULL) return 1;
  el_set(editor, EL_PROMPT, prompt);
  el_set(editor, EL_EDITOR, "emacs");
  while (el_gets(editor, &count) != NULL && count > 0) {
  }
  el_end(editor);
  return 0;
}
