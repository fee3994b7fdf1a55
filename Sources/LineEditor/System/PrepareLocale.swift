// C calls: setlocale, nl_langinfo.

internal import Glibc

/// Makes the program read and write UTF-8: call it first thing.
///
/// libedit never sets a locale, and in the C locale it silently drops every byte that is not ASCII.
/// The user's own choice is kept if it is UTF-8; otherwise Debian's C.UTF-8 is taken. Only
/// characters are affected (`LC_CTYPE`): numbers keep their decimal point in every language.
package func prepareLocale() {
  setlocale(LC_CTYPE, "")
  guard nl_langinfo(Int32(CODESET)).map({ String(cString: $0) }) != "UTF-8" else { return }
  setlocale(LC_CTYPE, "C.UTF-8")
}
